using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the mirror of an organization; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayOrganizationMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class SetQuayOrganizationMirrorCommand : MirrorChangeCmdlet
{
    private static readonly string[] Wishes =
    [
        nameof(RegistryUrl), nameof(ExternalNamespace), nameof(Robot), nameof(RepositoryFilter), nameof(Visibility), nameof(SyncInterval), nameof(SyncStartDate),
        nameof(Credential), nameof(Anonymous), nameof(VerifyTls), nameof(HttpProxy), nameof(HttpsProxy), nameof(NoProxy), nameof(SkopeoTimeout), nameof(Enabled),
    ];

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The address of the other registry.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? RegistryUrl { get; set; }

    /// <summary>The organization, user or project of the other registry.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string? ExternalNamespace { get; set; }

    /// <summary>The robot that pushes what was fetched, short or as <c>organization+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string? Robot { get; set; }

    /// <summary>Which repositories are mirrored: names, or patterns such as <c>app-*</c>; all with an empty list.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? RepositoryFilter { get; set; }

    /// <summary>Who may see the repositories that are made from now on.</summary>
    [Parameter]
    public QuayVisibility? Visibility { get; set; }

    /// <summary>The time between two synchronizations: <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration(TakesBareMinutes = true)]
    public TimeSpan? SyncInterval { get; set; }

    /// <summary>Nobody signs in to the other registry any more.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>Writes the mirror as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute()
    {
        string organization = Organization;
        string action = CheckWishes(Wishes, Robot, Anonymous);
        OrganizationMirrorSettings settings = Fill(new OrganizationMirrorSettings { Anonymous = Anonymous }, organization, Robot, SyncInterval);
        settings.RegistryUrl = RegistryUrl;
        settings.ExternalNamespace = ExternalNamespace;
        settings.RepositoryFilters = RepositoryFilter;
        settings.Visibility = Visibility;
        Send(
            $"Mirror of organization '{organization}'",
            action,
            token => Client.OrganizationMirrors.ChangeAsync(organization, settings, token),
            PassThru);
    }
}

using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the mirror of an organization; a setting that is not specified is left as it is.</summary>
[Cmdlet(VerbsCommon.Set, "QuayOrganizationMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class SetQuayOrganizationMirrorCommand : MirrorChangeCmdlet
{
    /// <summary>The name of the organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The address of the external registry.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? RegistryUrl { get; set; }

    /// <summary>The organization, user or project of the external registry.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string? ExternalNamespace { get; set; }

    /// <summary>The repositories that are mirrored, names or patterns such as <c>app-*</c>; an empty list stands for all.</summary>
    [Parameter]
    [NameText]
    [AllowEmptyCollection]
    public string[]? RepositoryFilter { get; set; }

    /// <summary>Who can see the repositories that the registry creates from now on.</summary>
    [Parameter]
    public QuayVisibility? Visibility { get; set; }

    private protected override object? ErrorTarget => Organization[0];

    private protected override IReadOnlyList<(string Parameter, string Words)> OwnSettings =>
    [
        (nameof(RegistryUrl), "external registry"),
        (nameof(ExternalNamespace), "external namespace"),
        (nameof(RepositoryFilter), "repositories"),
        (nameof(Visibility), "visibility"),
    ];

    private protected override void Execute()
    {
        string action = DescribeChange();
        OrganizationMirrorSettings settings = FillChange(new OrganizationMirrorSettings(), Organization[0]);
        settings.RegistryUrl = RegistryUrl;
        settings.ExternalNamespace = ExternalNamespace;
        settings.RepositoryFilters = RepositoryFilter;
        settings.Visibility = Visibility;
        Send(
            $"Mirror of organization '{Organization[0]}'",
            action,
            token => Client.OrganizationMirrors.ChangeAsync(Organization[0], settings, token),
            PassThru);
    }
}

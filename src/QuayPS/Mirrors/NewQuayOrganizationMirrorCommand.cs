using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes an organization a copy of a namespace of another registry.</summary>
[Cmdlet(VerbsCommon.New, "QuayOrganizationMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class NewQuayOrganizationMirrorCommand : MirrorChangeCmdlet
{
    /// <summary>The organization, which must have no repositories.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The address of the other registry.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalRegistryUrl")]
    [ValidateNotNullOrEmpty]
    public string RegistryUrl { get; set; } = string.Empty;

    /// <summary>The organization, user or project of the other registry.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ExternalNamespace { get; set; } = string.Empty;

    /// <summary>The robot that pushes what was fetched, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [Alias("RobotUsername")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Robot { get; set; } = string.Empty;

    /// <summary>What kind of registry the other one is: Quay unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalRegistryType")]
    public QuayMirrorRegistryType RegistryType { get; set; }

    /// <summary>Which repositories are mirrored: names, or patterns such as <c>app-*</c>; all unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RepositoryFilters")]
    [AllowEmptyCollection]
    public string[]? RepositoryFilter { get; set; }

    /// <summary>Who may see the repositories that are made: Private unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayVisibility Visibility { get; set; }

    /// <summary>The time between two synchronizations, <c>12h</c>, <c>7d</c> or a TimeSpan: a day unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true, TakesBareMinutes = true)]
    public TimeSpan? SyncInterval { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute()
    {
        string organization = Organization;
        OrganizationMirrorSettings settings = FillNew(new OrganizationMirrorSettings(), organization, Robot, SyncInterval);
        settings.RegistryType = RegistryType;
        settings.RegistryUrl = RegistryUrl;
        settings.ExternalNamespace = ExternalNamespace;
        // An empty column of a table means all of them as well.
        settings.RepositoryFilters = Array.FindAll(RepositoryFilter ?? [], filter => filter is { Length: > 0 });
        settings.Visibility = Visibility;
        Send(
            $"Organization '{organization}'",
            $"Make it a mirror of '{ExternalNamespace}' at {RegistryUrl}",
            token => Client.OrganizationMirrors.CreateAsync(organization, settings, token));
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes an organization a copy of a namespace of another registry, which is synchronized on schedule.</summary>
[Cmdlet(VerbsCommon.New, "QuayOrganizationMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class NewQuayOrganizationMirrorCommand : MirrorCreateCmdlet
{
    /// <summary>The name of the organization, which must have no repositories.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The address of the external registry.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalRegistryUrl")]
    [ValidateNotNullOrEmpty]
    public string RegistryUrl { get; set; } = string.Empty;

    /// <summary>The organization, user or project of the external registry.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ExternalNamespace { get; set; } = string.Empty;

    /// <summary>The kind of the external registry: Quay by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalRegistryType")]
    public QuayMirrorRegistryType RegistryType { get; set; }

    /// <summary>The repositories that are mirrored, names or patterns such as <c>app-*</c>: all by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RepositoryFilters")]
    [NameText]
    [AllowEmptyCollection]
    public string[]? RepositoryFilter { get; set; }

    /// <summary>Who can see the repositories that the registry creates: Private by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayVisibility Visibility { get; set; }

    private protected override object? ErrorTarget => Organization[0];

    private protected override void Execute()
    {
        OrganizationMirrorSettings settings = FillNew(new OrganizationMirrorSettings(), Organization[0]);
        settings.RegistryType = RegistryType;
        settings.RegistryUrl = RegistryUrl;
        settings.ExternalNamespace = ExternalNamespace;
        // An empty column of a CSV file stands for all repositories.
        settings.RepositoryFilters = SplitItems(RepositoryFilter);
        settings.Visibility = Visibility;
        Send(
            $"Organization '{Organization[0]}'",
            $"Make it a mirror of '{ExternalNamespace}' at {RegistryUrl}",
            token => Client.OrganizationMirrors.CreateAsync(Organization[0], settings, token));
    }
}

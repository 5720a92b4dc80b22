using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that starts or stops the synchronization of mirrors, or waits for its end.</summary>
public abstract class MirrorSyncCmdlet : QuayItemCmdlet
{
    /// <summary>The set of parameters that names the mirror of a repository.</summary>
    private protected const string RepositorySet = "Repository";

    /// <summary>The set of parameters that names the mirror of an organization.</summary>
    private protected const string OrganizationSet = "Organization";

    private protected MirrorSyncCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Repository { get; set; }

    /// <summary>The name of the organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    private protected override object? ErrorTarget => (ParameterSetName == RepositorySet ? Repository : Organization)?[0];

    /// <summary>The mirror of this item.</summary>
    /// <exception cref="System.FormatException">The name is not that of a repository.</exception>
    private protected MirrorTarget Target => MirrorTarget.Parse(ParameterSetName == RepositorySet ? Repository?[0] : null, Organization?[0]);
}

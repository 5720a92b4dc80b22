using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that starts or stops the synchronization of mirrors.</summary>
public abstract class MirrorSyncCmdlet : QuayItemCmdlet
{
    private protected const string RepositorySet = "Repository";
    private protected const string OrganizationSet = "Organization";

    private protected MirrorSyncCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Repository { get; set; }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == RepositorySet ? Repository : Organization;

    /// <summary>The mirror that is meant.</summary>
    private protected MirrorTarget Target => MirrorTarget.Parse(ParameterSetName == RepositorySet ? Repository : null, Organization);
}

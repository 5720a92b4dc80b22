using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets which tags the registry deletes by itself.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAutoPrunePolicy", DefaultParameterSetName = "User")]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class GetQuayAutoPrunePolicyCommand : SessionCmdlet
{
    private const string OrganizationSet = "Organization";
    private const string RepositorySet = "Repository";

    /// <summary>The organization; without one and without a repository, the session's user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Repository { get; set; }

    /// <summary>The UUID of the one policy to read.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AutoPrunePolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid ?? Repository ?? Organization;

    private protected override void Execute()
    {
        Place place = ParameterSetName switch
        {
            OrganizationSet => Place.Organization(Organization!),
            RepositorySet => Place.Repository(RepositoryName.Parse(Repository!)),
            _ => Place.CurrentUser,
        };
        if (Uuid is null)
        {
            WriteObject(Await(Client.AutoPrunePolicies.ListAsync(place, StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.AutoPrunePolicies.GetAsync(place, Uuid, StopToken)));
        }
    }
}

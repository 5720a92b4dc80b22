using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets which tags the registry locks by itself.</summary>
[Cmdlet(VerbsCommon.Get, "QuayImmutabilityPolicy", DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class GetQuayImmutabilityPolicyCommand : SessionCmdlet
{
    private const string OrganizationSet = "Organization";

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Repository { get; set; }

    /// <summary>The UUID of the one policy to read.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ImmutabilityPolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid ?? Repository ?? Organization;

    private protected override void Execute()
    {
        Place place = ParameterSetName == OrganizationSet
            ? Place.Organization(Organization!)
            : Place.Repository(RepositoryName.Parse(Repository!));
        if (Uuid is null)
        {
            WriteObject(Await(Client.ImmutabilityPolicies.ListAsync(place, StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.ImmutabilityPolicies.GetAsync(place, Uuid, StopToken)));
        }
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the repositories that were found in the namespace of which an organization is a copy.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMirrorRepository")]
[OutputType(typeof(QuayOrganizationMirrorRepository))]
public sealed class GetQuayOrganizationMirrorRepositoryCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>Only those in this state.</summary>
    [Parameter]
    public QuayMirrorStatus? Status { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() =>
        WriteListing(Client.OrganizationMirrors.ListRepositories(Organization, Status), $"Repositories of the mirror '{Organization}'");
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets whether the plan of an organization or of the session's user allows another private repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayPrivateAllowance")]
[OutputType(typeof(QuayPrivateAllowance))]
public sealed class GetQuayPrivateAllowanceCommand : SessionCmdlet
{
    /// <summary>The organization; without one it is the session's user.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => Organization ?? SessionUser;

    private protected override void Execute() => WriteObject(Await(Client.Account.GetPrivateAllowanceAsync(Organization, StopToken)));
}

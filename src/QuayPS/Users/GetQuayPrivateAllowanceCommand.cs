using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets whether the plan of an organization or of the session's user allows another private repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayPrivateAllowance")]
[OutputType(typeof(QuayPrivateAllowance))]
public sealed class GetQuayPrivateAllowanceCommand : QuayItemCmdlet
{
    /// <summary>The organization; the session's user if none is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    private protected override object? ErrorTarget => Organization?[0] ?? SessionUser;

    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Account.GetPrivateAllowanceAsync(Organization?[0], StopToken));
}

using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the messages that the registry's web pages show to everybody.</summary>
[Cmdlet(VerbsCommon.Get, "QuayMessage")]
[OutputType(typeof(QuayMessage))]
public sealed class GetQuayMessageCommand : SessionCmdlet
{
    /// <summary>Gets only messages of these severities.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public QuayMessageSeverity[]? Severity { get; set; }

    private protected override void Execute() => WriteObject(
        Await(Client.Messages.ListAsync(StopToken)).Where(message => Severity is null || Severity.Contains(message.Severity)),
        enumerateCollection: true);
}

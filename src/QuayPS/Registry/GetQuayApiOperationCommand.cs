using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the operations of the API, as the registry describes itself.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApiOperation")]
[OutputType(typeof(QuayApiOperation))]
public sealed class GetQuayApiOperationCommand : SessionCmdlet
{
    /// <summary>The name of an operation; with wildcards, those whose names match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string OperationId { get; set; } = "*";

    /// <summary>Also operations that the registry's own pages use, and nothing promises to keep.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    private protected override object? ErrorTarget => OperationId == "*" ? null : OperationId;

    private protected override void Execute() => WriteNamed(
        Await(Client.Registry.GetOperationsAsync(Internal, StopToken)),
        $"operation '{OperationId}'",
        new NamePattern(OperationId),
        operation => operation.OperationId);
}

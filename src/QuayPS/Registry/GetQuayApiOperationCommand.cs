using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the operations of the API from the registry's own description.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApiOperation")]
[OutputType(typeof(QuayApiOperation))]
public sealed class GetQuayApiOperationCommand : QuayItemCmdlet
{
    /// <summary>The name of the operation; it may contain wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? OperationId { get; set; }

    /// <summary>Includes internal operations, which the registry's web pages use and which may change in any version.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    private protected override object? ErrorTarget => OperationId?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(OperationId?[0]);
        output.WriteNamed(
            await Client.Registry.GetOperationsAsync(Internal, StopToken),
            $"operation '{pattern.Text}'",
            pattern,
            operation => operation.OperationId);
    }
}

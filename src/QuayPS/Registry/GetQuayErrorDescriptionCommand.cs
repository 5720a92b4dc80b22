using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the meaning of one of the registry's error types.</summary>
[Cmdlet(VerbsCommon.Get, "QuayErrorDescription")]
[OutputType(typeof(QuayErrorDescription))]
public sealed class GetQuayErrorDescriptionCommand : QuayItemCmdlet
{
    /// <summary>The error type, such as <c>insufficient_scope</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ErrorTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ErrorType { get; set; } = [];

    private protected override object? ErrorTarget => ErrorType[0];

    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Registry.GetErrorDescriptionAsync(ErrorType[0], StopToken));
}

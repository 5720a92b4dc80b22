using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what one of the registry's names of errors means.</summary>
[Cmdlet(VerbsCommon.Get, "QuayErrorDescription")]
[OutputType(typeof(QuayErrorDescription))]
public sealed class GetQuayErrorDescriptionCommand : SessionCmdlet
{
    /// <summary>The name, such as <c>insufficient_scope</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ErrorTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string ErrorType { get; set; } = string.Empty;

    private protected override object? ErrorTarget => ErrorType;

    private protected override void Execute() => WriteObject(Await(Client.Registry.GetErrorDescriptionAsync(ErrorType, StopToken)));
}

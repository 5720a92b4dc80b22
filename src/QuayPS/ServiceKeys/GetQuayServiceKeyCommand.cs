using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the keys of the services that belong to the registry, for superusers.</summary>
[Cmdlet(VerbsCommon.Get, "QuayServiceKey")]
[OutputType(typeof(QuayServiceKey))]
public sealed class GetQuayServiceKeyCommand : SessionCmdlet
{
    /// <summary>The id of the one key to read; all of them unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ServiceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Kid { get; set; }

    private protected override object? ErrorTarget => Kid;

    private protected override void Execute()
    {
        if (Kid is null)
        {
            WriteObject(Await(Client.ServiceKeys.ListAsync(StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.ServiceKeys.GetAsync(Kid, StopToken)));
        }
    }
}

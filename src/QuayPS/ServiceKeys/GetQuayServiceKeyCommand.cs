using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the keys of the registry's services, for superusers.</summary>
[Cmdlet(VerbsCommon.Get, "QuayServiceKey")]
[OutputType(typeof(QuayServiceKey))]
public sealed class GetQuayServiceKeyCommand : QuayItemCmdlet
{
    /// <summary>The id of one key; by default all keys are listed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ServiceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Kid { get; set; }

    private protected override object? ErrorTarget => Kid?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (Kid is null)
        {
            output.Write(await Client.ServiceKeys.ListAsync(StopToken));
        }
        else
        {
            output.Write(await Client.ServiceKeys.GetAsync(Kid[0], StopToken));
        }
    }
}

using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of an organization, of a repository or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLog", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuayLogCommand : LogReadCmdlet
{
    /// <summary>Writes entries as they arrive instead of the newest first, which is faster over many days and needs less memory.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        LogQuery query = LogReading.Query(Since, Until, Performer, Unordered);
        await output.WriteListingAsync(Client.Logs.List(Scope, query), LogReading.Activity, LogReading.Filter(Kind));
    }
}

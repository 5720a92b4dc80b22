using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of a build; with -Follow also the entries that are written until the build ends.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildLog", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuildLogEntry))]
public sealed class GetQuayBuildLogCommand : BuildCmdlet
{
    /// <summary>Goes on reading until the build has ended.</summary>
    [Parameter]
    public SwitchParameter Follow { get; set; }

    /// <summary>The time between two reads of the log with -Follow, in seconds: 2 by default.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = 2;

    /// <summary>Reads the log from the archive, to which the registry moves the logs of builds that have ended.</summary>
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Archive { get; set; }

    private protected override Task ReadAsync(ItemOutput output) => output.WriteListingAsync(
        Archive ? Client.BuildLogs.ListArchive(BuildId) : Client.BuildLogs.List(RepositoryName, BuildId, Follow ? TimeSpan.FromSeconds(PollSec) : null),
        "Log of build " + BuildId);
}

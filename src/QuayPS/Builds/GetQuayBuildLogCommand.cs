using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of a build, and on request what is written to it until the build ends.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildLog", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuildLogEntry))]
public sealed class GetQuayBuildLogCommand : BuildCmdlet
{
    /// <summary>Goes on until the build has ended.</summary>
    [Parameter]
    public SwitchParameter Follow { get; set; }

    /// <summary>How long to wait before it looks again, in seconds: 2 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = 2;

    /// <summary>Reads the log from the archive, where logs of builds go that have ended.</summary>
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Archive { get; set; }

    private protected override void Execute() => WriteListing(
        Archive ? Client.BuildLogs.ListArchive(Id) : Client.BuildLogs.List(RepositoryName, Id, Follow ? TimeSpan.FromSeconds(PollSec) : null),
        "Log of build " + Id);
}

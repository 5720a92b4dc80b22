using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of the whole registry, for superusers.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySuperuserLog")]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuaySuperuserLogCommand : QuayLogCmdlet
{
    private protected override object? ErrorTarget => Performer;

    private protected override LogScope Scope => LogScope.WholeRegistry;
}

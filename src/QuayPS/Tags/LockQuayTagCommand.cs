using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Locks a tag: nobody can move, overwrite or delete it, and it does not expire.</summary>
[Cmdlet(VerbsCommon.Lock, "QuayTag", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTag))]
public sealed class LockQuayTagCommand : TagLockCmdlet
{
    private protected override bool Locks => true;
}

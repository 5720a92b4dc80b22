using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Unlocks a tag, so that it can be moved, overwritten and deleted again.</summary>
[Cmdlet(VerbsCommon.Unlock, "QuayTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(QuayTag))]
public sealed class UnlockQuayTagCommand : TagLockCmdlet
{
    private protected override bool Locks => false;
}

using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the synchronization of mirrors of repositories or organizations has ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuayMirrorSync", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayRepositoryMirror), typeof(QuayOrganizationMirror))]
public sealed class WaitQuayMirrorSyncCommand : MirrorWaitCmdlet
{
    private protected override Task ReadAsync(ItemOutput output) => Target.WriteEndedAsync(output, Client, TimeoutSec, PollSec, StopToken);
}

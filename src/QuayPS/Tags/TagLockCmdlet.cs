using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that locks or unlocks tags.</summary>
public abstract class TagLockCmdlet : TagChangeCmdlet
{
    private protected TagLockCmdlet()
    {
    }

    /// <summary>Writes the changed tag.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether the cmdlet locks tags, rather than unlocking them.</summary>
    private protected abstract bool Locks { get; }

    private protected sealed override void Change()
    {
        RepositoryName repository = RepositoryName;
        Send(Display, Locks ? "Lock" : "Unlock", token => Client.Tags.LockAsync(repository, TagName, Locks, token), write: PassThru);
    }
}

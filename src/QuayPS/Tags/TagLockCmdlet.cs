using System.Collections.Concurrent;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that locks or unlocks tags.</summary>
public abstract class TagLockCmdlet : TagChangeCmdlet
{
    // The sessions whose registry was seen to lock tags: further tags are not read back.
    private readonly ConcurrentDictionary<QuaySession, bool> _confirmed = new();

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
        QuaySession session = ActiveSession;
        Send(Display, Locks ? "Lock" : "Unlock", async token =>
        {
            if (!PassThru && _confirmed.ContainsKey(session))
            {
                await Client.Tags.ChangeAsync(repository, TagName, new TagChange { Immutable = Locks }, token);
                return null;
            }

            QuayTag tag = await Client.Tags.LockAsync(repository, TagName, Locks, token);
            _confirmed[session] = true;
            return tag;
        }, write: PassThru);
    }
}

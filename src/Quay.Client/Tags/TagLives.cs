using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// The lives that a registry is known to allow its tags: the time from the start of a tag to its expiration. A registry has
/// one shortest and one longest life for all tags, so every life between two that it has set as asked is allowed too, and
/// a tag with such an expiration need not be read back. For the changes of one command; may be used from several threads.
/// </summary>
public sealed class TagLives
{
    private readonly object _lock = new();
    private readonly List<Life> _underWay = [];
    private TimeSpan _shortest = TimeSpan.MaxValue;
    private TimeSpan _longest = TimeSpan.MinValue;
    // Completes when a life is confirmed or ends, and is replaced then.
    private TaskCompletionSource<bool> _changed = NewSignal();

    /// <summary>Begins to set a life, which ends when the result is disposed of.</summary>
    internal Life Begin(TimeSpan length)
    {
        var life = new Life(this, length);
        lock (_lock)
        {
            _underWay.Add(life);
        }

        return life;
    }

    private void Change(Action change)
    {
        TaskCompletionSource<bool> changed;
        lock (_lock)
        {
            change();
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.TrySetResult(true);
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A life that is being set.</summary>
    internal sealed class Life(TagLives lives, TimeSpan length) : IDisposable
    {
        private TimeSpan Length => length;

        /// <summary>
        /// Whether the life is known to be allowed. Of several that are under way, the outermost is read back and decides
        /// about the others, which wait for it.
        /// </summary>
        public async Task<bool> IsKnownAsync(CancellationToken cancellationToken)
        {
            while (true)
            {
                Task<bool> changed;
                lock (lives._lock)
                {
                    if (length >= lives._shortest && length <= lives._longest)
                    {
                        return true;
                    }

                    IEnumerable<Life> ordered = lives._underWay.OrderBy(other => other.Length);
                    Life outermost = length > lives._longest ? ordered.Last() : ordered.First();
                    if (outermost == this)
                    {
                        return false;
                    }

                    changed = lives._changed.Task;
                }

                // Whatever changes may make this life the outermost, so no two ever wait for each other.
                await Waiting.ForAsync(changed, cancellationToken).ConfigureAwait(false);
            }
        }

        /// <summary>Adds a life that the registry has set as asked.</summary>
        public void Confirm(TimeSpan set) => lives.Change(() =>
        {
            lives._shortest = set < lives._shortest ? set : lives._shortest;
            lives._longest = set > lives._longest ? set : lives._longest;
        });

        public void Dispose() => lives.Change(() => lives._underWay.Remove(this));
    }
}

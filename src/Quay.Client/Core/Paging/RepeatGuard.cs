using System.Collections.Generic;

namespace Quay.Client;

/// <summary>
/// Recognizes a listing that only repeats itself. Items may come twice where a list grows while it is read, so a single
/// page without a new item proves nothing; several in a row do. Only the latest items are remembered, so the memory
/// does not grow with the listing; that a listing began anew is recognized by its first item.
/// </summary>
/// <param name="tolerance">How many pages may repeat what was there before.</param>
internal sealed class RepeatGuard(int tolerance)
{
    /// <summary>How many items are remembered.</summary>
    internal const int Window = 20_000;

    private readonly HashSet<long> _known = [];
    private readonly Queue<long> _order = new();
    private long? _first;
    private int _repeats;
    private int _restarts;

    /// <summary>Whether more pages repeated than a growing list explains.</summary>
    public bool IsEndless => _repeats > tolerance || _restarts > tolerance;

    /// <summary>Takes a page; one without items is passed over.</summary>
    /// <param name="identities">Hashes of what tells its items from all others, in order.</param>
    /// <returns>Whether an item was new.</returns>
    public bool Add(IReadOnlyList<long> identities)
    {
        if (identities.Count == 0)
        {
            return false;
        }

        _restarts += identities[0] == _first ? 1 : 0;
        _first ??= identities[0];
        bool isNew = false;
        foreach (long identity in identities)
        {
            isNew |= Remember(identity);
        }

        _repeats = isNew ? 0 : _repeats + 1;
        return isNew;
    }

    /// <summary>Forgets the pages that repeated: the list was changed, which explains them.</summary>
    public void Forgive() => (_repeats, _restarts) = (0, 0);

    private bool Remember(long identity)
    {
        if (!_known.Add(identity))
        {
            return false;
        }

        _order.Enqueue(identity);
        if (_order.Count > Window)
        {
            _known.Remove(_order.Dequeue());
        }

        return true;
    }
}

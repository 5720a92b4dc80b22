using System.Collections.Generic;

namespace Quay.Client;

/// <summary>
/// Detects a listing that repeats itself. Items come twice in a list that grows while it is read, so one page without a
/// new item is no proof, but several in a row are. Only the latest items are remembered, so that memory does not grow with
/// the listing; a listing that starts again is detected by its first item.
/// </summary>
/// <param name="tolerance">The number of repeating pages that are allowed.</param>
internal sealed class RepeatGuard(int tolerance)
{
    /// <summary>The number of items that are remembered.</summary>
    internal const int Window = 20_000;

    private readonly HashSet<long> _known = [];
    private readonly Queue<long> _order = new();
    private long? _first;
    private int _repeats;
    private int _restarts;

    /// <summary>Whether more pages repeated than the tolerance allows.</summary>
    public bool IsEndless => _repeats > tolerance || _restarts > tolerance;

    /// <summary>Adds a page. A page without items is ignored.</summary>
    /// <param name="identities">Hashes of the identifiers of its items, in order.</param>
    /// <returns>Whether an item is new.</returns>
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

    /// <summary>Resets the count of repeating pages, since a change of the list explains them.</summary>
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

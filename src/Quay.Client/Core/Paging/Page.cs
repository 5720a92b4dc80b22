using System.Collections.Generic;

namespace Quay.Client;

/// <summary>One page of a listing.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    internal Page(IReadOnlyList<T> items, string? next, bool isCut = false)
    {
        Items = items;
        Next = next;
        IsCut = isCut;
    }

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The cursor of the next page; null on the last page.</summary>
    public string? Next { get; }

    /// <summary>Whether this is the last page although the registry has more items, which it does not return.</summary>
    public bool IsCut { get; }
}

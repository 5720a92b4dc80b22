using System.Collections.Generic;

namespace Quay.Client;

/// <summary>One page of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T>
{
    internal Page(IReadOnlyList<T> items, string? next, bool isCut = false)
    {
        Items = items;
        Next = next;
        IsCut = isCut;
    }

    /// <summary>The things on this page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Where the next page is, to be given to the reader; null on the last page.</summary>
    public string? Next { get; }

    /// <summary>Whether it is the last page although there is more, which the registry does not tell.</summary>
    public bool IsCut { get; }
}

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Quay.Client;

/// <summary>A list of an object of the registry. As text it is its items with commas between them, so that it fits into a column of a CSV file.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class QuayList<T> : ReadOnlyCollection<T>
{
    /// <summary>Copies items to a list.</summary>
    /// <param name="items">The items, in their order.</param>
    public QuayList(IEnumerable<T> items)
        : base(items.ToArray())
    {
    }

    /// <summary>The items with commas between them.</summary>
    public override string ToString() => ColumnText.Of(this);
}

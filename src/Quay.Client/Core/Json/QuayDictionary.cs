using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>
/// Named values of an object of the registry; upper and lower case of the names are the same. As text it is
/// <c>name=value; name=value</c>, so that it fits into a column of a CSV file.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class QuayDictionary<T> : Dictionary<string, T>
{
    /// <summary>Creates a dictionary without values.</summary>
    public QuayDictionary()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The names and values: <c>name=value; name=value</c>.</summary>
    public override string ToString() => ColumnText.Of(this);
}

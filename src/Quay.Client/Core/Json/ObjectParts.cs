using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Quay.Client;

/// <summary>Finds the objects that are values of another object's properties, alone or in lists.</summary>
internal static class ObjectParts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Gets the objects in the properties of an object. Most types have no such property.</summary>
    public static IEnumerable<QuayObject> Of(QuayObject whole)
    {
        PropertyInfo[] properties = Known.GetOrAdd(whole.GetType(), Find);
        return properties.Length == 0 ? [] : properties.SelectMany(property => Values(property.GetValue(whole)));
    }

    private static IEnumerable<QuayObject> Values(object? value) => value switch
    {
        QuayObject part => [part],
        IEnumerable<QuayObject> parts => parts,
        _ => [],
    };

    private static PropertyInfo[] Find(Type type) => type.GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0
            && (typeof(QuayObject).IsAssignableFrom(property.PropertyType) || typeof(IEnumerable<QuayObject>).IsAssignableFrom(property.PropertyType)))
        .ToArray();
}

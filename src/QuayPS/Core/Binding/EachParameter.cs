using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace QuayPS;

/// <summary>A parameter with <see cref="EachAttribute"/>: a list of names, one for each item of work.</summary>
internal sealed class EachParameter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<EachParameter>> Known = new();
    private readonly PropertyInfo _property;

    private EachParameter(PropertyInfo property)
    {
        _property = property;
        EachAttribute attribute = property.GetCustomAttribute<EachAttribute>()!;
        (Parent, OtherParent) = (attribute.Of, attribute.Or);
    }

    public string Name => _property.Name;

    /// <summary>The name of the parameter that names the parent; null if there is none.</summary>
    public string? Parent { get; }

    /// <summary>The name of the parameter that names another kind of parent; null if there is none.</summary>
    public string? OtherParent { get; }

    /// <summary>Gets the parameters of a command, the first position first.</summary>
    public static IReadOnlyList<EachParameter> Of(Type command) => Known.GetOrAdd(command, type => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.IsDefined(typeof(EachAttribute)))
        .OrderBy(Position)
        .Select(property => new EachParameter(property))
        .ToArray());

    /// <summary>Gets the names, an array of texts or numbers; null if there are none.</summary>
    public Array? Get(Cmdlet command) => (Array?)_property.GetValue(command);

    /// <summary>Sets the names.</summary>
    public void Set(Cmdlet command, Array? names) => _property.SetValue(command, names);

    /// <summary>Sets one name.</summary>
    public void SetOne(Cmdlet command, object name)
    {
        var names = Array.CreateInstance(_property.PropertyType.GetElementType()!, 1);
        names.SetValue(name, 0);
        Set(command, names);
    }

    // Parameters without a position come last.
    private static uint Position(PropertyInfo property) =>
        property.GetCustomAttributes<ParameterAttribute>().Min(parameter => unchecked((uint)parameter.Position));
}

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;

namespace Quay.Client;

/// <summary>The base class of the registry's objects.</summary>
public abstract class QuayObject
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Dictionaries = new();
    private QuayDictionary<object?>? _additional;
    private object? _origin;

    /// <summary>
    /// Fields of the response that this version does not know, by their name in the API: strings, numbers, booleans, arrays
    /// and dictionaries. Also the values of known fields that this version cannot read, such as new values of an enum. PowerShell has them as the hidden member
    /// <c>AdditionalProperties</c>: a property would be a column of every CSV file.
    /// </summary>
    public QuayDictionary<object?> GetAdditionalProperties() => _additional ??= [];

    /// <summary>Returns the object that <see cref="SetOrigin"/> attached; null if none was attached.</summary>
    public object? GetOrigin() => _origin;

    /// <summary>
    /// Attaches an object of the caller, such as the session that read this one, also to the objects in its properties.
    /// It is kept beside the data: it is never sent or written as JSON.
    /// </summary>
    /// <param name="origin">The object to attach. It replaces one that was attached before.</param>
    public void SetOrigin(object origin)
    {
        if (ReferenceEquals(_origin, origin))
        {
            return;
        }

        _origin = origin;
        foreach (QuayObject part in ObjectParts.Of(this))
        {
            part.SetOrigin(origin);
        }
    }

    /// <summary>Returns the name or identifier with which the object's path ends; null if the object has no path.</summary>
    internal virtual string? GetIdentity() => null;

    /// <summary>Called when all fields have been read, to fill properties that depend on several of them.</summary>
    internal virtual void OnRead()
    {
    }

    /// <summary>Calls <see cref="OnRead"/>, and hides the credentials in the addresses of dictionaries.</summary>
    internal void Complete()
    {
        OnRead();
        if (_additional is not null)
        {
            SecretAddress.HideCredentials((object)_additional);
        }

        foreach (PropertyInfo property in Dictionaries.GetOrAdd(GetType(), FindDictionaries))
        {
            SecretAddress.HideCredentials(property.GetValue(this));
        }
    }

    private static PropertyInfo[] FindDictionaries(Type type) =>
        type.GetProperties().Where(property => property.PropertyType == typeof(QuayDictionary<object>)).ToArray();
}

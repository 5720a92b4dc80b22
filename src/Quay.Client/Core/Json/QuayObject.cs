using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>What all objects of the registry have in common.</summary>
public abstract class QuayObject
{
    private Dictionary<string, object?>? _additional;

    /// <summary>
    /// Fields of the answer that this version does not know, by the API's name: strings, numbers, booleans, arrays and
    /// dictionaries. Also values of a fixed set that a newer registry has added.
    /// </summary>
    public Dictionary<string, object?> AdditionalProperties => _additional ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name or identifier with which a path ends that leads to the object; null where there is no such path.</summary>
    internal virtual string? GetIdentity() => null;

    /// <summary>Completes an object whose fields have all been read.</summary>
    internal virtual void OnRead()
    {
    }
}

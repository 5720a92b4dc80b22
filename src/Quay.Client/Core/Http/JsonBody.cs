using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// The JSON object of a request body. Values are strings, secrets, numbers, booleans, lists, dictionaries and bodies.
/// </summary>
internal sealed class JsonBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Dictionary<string, object?> _members = [];

    /// <summary>The members, for a body inside another one.</summary>
    public IReadOnlyDictionary<string, object?> Members => _members;

    /// <summary>The secrets among the values.</summary>
    public SentSecrets Secrets { get; } = new();

    /// <summary>Sets a member; null is sent as null.</summary>
    public JsonBody Set(string name, object? value)
    {
        _members[name] = BodyValue.Reveal(name, value, Secrets);
        return this;
    }

    /// <summary>Sets a member, unless its value is null.</summary>
    public JsonBody SetIfGiven(string name, object? value) => value is null ? this : Set(name, value);

    /// <summary>Sets a member, unless its text is null. An empty text is sent as null, which clears the field.</summary>
    public JsonBody SetOrClear(string name, string? text) => text is null ? this : Set(name, text.Length == 0 ? null : text);

    /// <summary>Returns the object as UTF-8.</summary>
    public byte[] ToBytes() => Serialize(_members);

    /// <summary>Serializes a value as UTF-8.</summary>
    public static byte[] Serialize(object? value)
    {
        var buffer = new MemoryStream();
        using (var text = new StreamWriter(buffer, Utf8, 1024, leaveOpen: true))
        using (var json = new JsonTextWriter(text))
        {
            QuayJson.Serializer.Serialize(json, value);
        }

        return buffer.ToArray();
    }
}

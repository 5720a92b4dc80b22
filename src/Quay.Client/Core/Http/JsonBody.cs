using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// The JSON object that a call sends. Values are strings, secrets, numbers, booleans, lists, dictionaries and bodies.
/// </summary>
internal sealed class JsonBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Dictionary<string, object?> _members = [];

    /// <summary>The members, for a list of bodies within another.</summary>
    public IReadOnlyDictionary<string, object?> Members => _members;

    /// <summary>The secrets among the values.</summary>
    public SentSecrets Secrets { get; } = new();

    /// <summary>Sends a member, null included.</summary>
    public JsonBody Set(string name, object? value)
    {
        _members[name] = BodyValue.Reveal(name, value, Secrets);
        return this;
    }

    /// <summary>Sends a member only where there is a value.</summary>
    public JsonBody SetIfGiven(string name, object? value) => value is null ? this : Set(name, value);

    /// <summary>Sends a text only where there is one; an empty one is sent as null.</summary>
    public JsonBody SetOrClear(string name, string? text) => text is null ? this : Set(name, text.Length == 0 ? null : text);

    public byte[] ToBytes() => Serialize(_members);

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

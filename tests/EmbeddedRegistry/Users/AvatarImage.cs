using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>The avatar that accompanies most names in answers.</summary>
public sealed record AvatarImage(string Name, string Hash, string Color)
{
    private static readonly string[] Colors =
    [
        "#969696", "#aec7e8", "#ff7f0e", "#ffbb78", "#2ca02c", "#98df8a", "#d62728", "#ff9896", "#9467bd", "#c5b0d5",
        "#8c564b", "#c49c94", "#e377c2", "#f7b6d2", "#7f7f7f", "#c7c7c7", "#bcbd22", "#1f77b4", "#17becf", "#9edae5",
        "#393b79", "#5254a3", "#6b6ecf", "#9c9ede", "#31a354", "#b5cf6b", "#a55194", "#8c6d31", "#ad494a", "#e7ba52",
    ];

    /// <summary>Derives the avatar from an address or name, so that it is stable.</summary>
    public static AvatarImage Of(string name, string seed)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return new AvatarImage(name, Convert.ToHexStringLower(digest), Colors[digest[0] % Colors.Length]);
    }

    internal void Write(Utf8JsonWriter json, string kind, string property = "avatar")
    {
        json.WriteStartObject(property);
        json.WriteString("name", Name);
        json.WriteString("hash", Hash);
        json.WriteString("color", Color);
        json.WriteString("kind", kind);
        json.WriteEndObject();
    }
}

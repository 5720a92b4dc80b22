using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Optional members of JSON objects; null if they are missing or null.</summary>
internal static class JsonMembers
{
    extension(JsonElement body)
    {
        /// <summary>A member that is not null.</summary>
        public JsonElement? Member(string name) =>
            body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public string? Text(string name) => body.Member(name)?.GetString();

        public int? Number(string name) => body.Member(name)?.GetInt32();

        public bool? Flag(string name) => body.Member(name)?.GetBoolean();

        /// <summary>The strings of an array; empty if it is missing.</summary>
        public List<string> Texts(string name) => body.Member(name) is JsonElement list ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

        /// <summary>A string that must be there.</summary>
        /// <exception cref="ArgumentException">The member is missing.</exception>
        public string RequiredText(string name) => body.Text(name) ?? throw new ArgumentException($"'{name}' is missing. Add it to the body of the request.");
    }
}

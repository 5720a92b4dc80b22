using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuayPS.CmdletHost.Tests;

/// <summary>A script and what must come of it, here and in PowerShell.</summary>
public sealed record Scenario
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public required string Name { get; init; }

    public required string Run { get; init; }

    /// <summary>Whose token the session has: superuser unless told otherwise, or none for no session.</summary>
    public string As { get; init; } = "superuser";

    /// <summary>Some properties of each object that is written, or the whole of a plain value.</summary>
    public IReadOnlyList<JsonElement>? Output { get; init; }

    /// <summary>How many objects are written, where they are not listed.</summary>
    public int? Count { get; init; }

    public IReadOnlyList<ExpectedError> Errors { get; init; } = [];

    /// <summary>Whether an error ends the script.</summary>
    public bool Ends { get; init; }

    /// <summary>All requests, as method and path, in any order.</summary>
    public IReadOnlyList<string>? Requests { get; init; }

    public override string ToString() => Name;

    public static IReadOnlyList<Scenario> ReadAll() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<Scenario[]>(File.ReadAllText(file), Options)!),
    ];
}

/// <summary>An error that must come.</summary>
public sealed record ExpectedError(string Id, string Category, string? Target = null);

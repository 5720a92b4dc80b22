using System;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>What to set of an auto-prune policy; what is null stays.</summary>
public sealed class AutoPruneSettings
{
    /// <summary>How many of the newest tags stay.</summary>
    public int? NumberOfTags { get; set; }

    /// <summary>How old tags may become.</summary>
    public TimeSpan? Age { get; set; }

    /// <summary>The regular expression that chooses tags; empty for all of them.</summary>
    public string? TagPattern { get; set; }

    /// <summary>Whether the tags are meant that do not match.</summary>
    public bool? ExceptMatching { get; set; }

    /// <summary>Makes sure that the registry could do something with it. It takes nonsense, and never prunes then.</summary>
    internal void Check()
    {
        if (NumberOfTags is not null && Age is not null)
        {
            throw new ArgumentException("A policy goes by the number of tags or by their age, not by both.");
        }

        if (NumberOfTags < 1)
        {
            throw new ArgumentException($"{NumberOfTags} tags cannot be what stays; give 1 at least.");
        }

        // What only the registry's own language has is left to the registry.
        if (TagPattern is not { Length: > 0 } || TagPattern.Contains("(?P") || TagPattern.Contains("++") || TagPattern.Contains("*+"))
        {
            return;
        }

        try
        {
            _ = new Regex(TagPattern);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"'{TagPattern}' is not a regular expression: {e.Message}", e);
        }
    }

    /// <summary>All of it, as a change that replaces everything must have it.</summary>
    /// <param name="current">What is there; null for nothing.</param>
    internal JsonBody ToBody(QuayAutoPrunePolicy? current)
    {
        (object? method, object? value) = NumberOfTags is { } number ? (WireName.Of(QuayPruneMethod.NumberOfTags), number)
            : Age is { } age ? (WireName.Of(QuayPruneMethod.CreationDate), PruneAge.ToText(age))
            : (MethodOf(current), current?.Value);
        string? pattern = TagPattern ?? current?.TagPattern;
        bool except = ExceptMatching ?? current?.ExceptMatching ?? false;
        var body = new JsonBody().SetIfGiven("uuid", current?.Uuid).Set("method", method).Set("value", value);
        if (pattern is not { Length: > 0 })
        {
            return ExceptMatching == true
                ? throw new ArgumentException("Without a pattern there are no tags that do not match it. Give one.")
                : body;
        }

        return body.Set("tagPattern", pattern).Set("tagPatternMatches", !except);
    }

    // A newer registry may have methods that are not known here.
    private static object? MethodOf(QuayAutoPrunePolicy? policy) =>
        policy?.Method is { } known ? WireName.Of(known)
        : policy is not null && policy.GetAdditionalProperties().TryGetValue("method", out object? text) ? text
        : null;
}

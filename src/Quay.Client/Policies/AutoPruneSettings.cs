using System;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Settings of an auto-prune policy. In a change, those that are null are left as they are.</summary>
public sealed class AutoPruneSettings
{
    /// <summary>The number of tags to keep: the registry deletes all but the newest ones of a repository.</summary>
    public int? NumberOfTags { get; set; }

    /// <summary>The age at which the registry deletes a tag, in whole seconds.</summary>
    public TimeSpan? Age { get; set; }

    /// <summary>A regular expression that selects tags, in the syntax of Python; empty for all tags.</summary>
    public string? TagPattern { get; set; }

    /// <summary>Whether the tags that do not match the pattern are selected.</summary>
    public bool? ExceptMatching { get; set; }

    /// <summary>Throws for settings that the registry would accept and never apply.</summary>
    /// <exception cref="ArgumentException">The settings contradict each other, or are out of range.</exception>
    internal void Check()
    {
        if (NumberOfTags is not null && Age is not null)
        {
            throw new ArgumentException("A policy has a number of tags or an age. Specify one of them.");
        }

        if (NumberOfTags < 1)
        {
            throw new ArgumentException($"{NumberOfTags} is not a number of tags to keep. Specify 1 or more.");
        }

        // Syntax of Python that .NET does not have; the registry validates it.
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

    /// <summary>Creates the body of a request. It has all settings, since the registry replaces a policy as a whole.</summary>
    /// <param name="current">The existing policy, for settings that are null here; null for a new policy.</param>
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
                ? throw new ArgumentException("A pattern is required to select the tags that do not match it. Specify a pattern.")
                : body;
        }

        return body.Set("tagPattern", pattern).Set("tagPatternMatches", !except);
    }

    // A newer registry may have methods that this version does not know.
    private static object? MethodOf(QuayAutoPrunePolicy? policy) =>
        policy?.Method is { } known ? WireName.Of(known)
        : policy is not null && policy.GetAdditionalProperties().TryGetValue("method", out object? text) ? text
        : null;
}

using System;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>The tags that a policy applies to.</summary>
/// <param name="Pattern">A regular expression; null for all tags.</param>
/// <param name="Matches">Whether the policy applies to the tags that match, or to those that do not.</param>
public sealed record TagChoice(string? Pattern, bool Matches);

/// <summary>A policy that deletes tags. The embedded registry only stores it.</summary>
/// <param name="Method">number_of_tags or creation_date.</param>
/// <param name="Value">A number of tags, or an age such as 7d.</param>
/// <param name="Tags">The tags that it applies to.</param>
public sealed record AutoPrunePolicy(string Method, JsonElement Value, TagChoice Tags)
{
    /// <summary>The unique id.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Whether another policy has the same values.</summary>
    public bool IsLike(AutoPrunePolicy other) => Method == other.Method && JsonElement.DeepEquals(Value, other.Value) && Tags == other.Tags;
}

/// <summary>A policy that makes tags immutable. The embedded registry only stores it.</summary>
/// <param name="Tags">The tags that it applies to.</param>
public sealed record ImmutabilityPolicy(TagChoice Tags)
{
    /// <summary>The unique id.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();
}

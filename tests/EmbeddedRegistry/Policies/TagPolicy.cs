using System;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>Which tags a policy means.</summary>
/// <param name="Pattern">The regular expression; null for all tags.</param>
/// <param name="Matches">Whether those are meant that match.</param>
public sealed record TagChoice(string? Pattern, bool Matches);

/// <summary>Which tags are deleted by themselves. Nothing is: the embedded registry has no workers.</summary>
/// <param name="Method">number_of_tags or creation_date.</param>
/// <param name="Value">A number, or an age such as 7d.</param>
/// <param name="Tags">Which tags are meant.</param>
public sealed record AutoPrunePolicy(string Method, JsonElement Value, TagChoice Tags)
{
    /// <summary>Id that the API addresses it by.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Whether another one does the same.</summary>
    public bool IsLike(AutoPrunePolicy other) => Method == other.Method && JsonElement.DeepEquals(Value, other.Value) && Tags == other.Tags;
}

/// <summary>Which tags are locked by themselves. None is: tags are locked one by one here.</summary>
/// <param name="Tags">Which tags are meant.</param>
public sealed record ImmutabilityPolicy(TagChoice Tags)
{
    /// <summary>Id that the API addresses it by.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What the registry does with tags by itself, in an organization, a repository or the namespace of a user.</summary>
public abstract class QuayPolicy : QuayObject
{
    private protected QuayPolicy()
    {
    }

    /// <summary>The organization in all of whose repositories it holds; null if it holds elsewhere.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The full name of the only repository in which it holds; null if it holds elsewhere.</summary>
    [JsonIgnore]
    public string? Repository { get; private set; }

    /// <summary>What tells it from others.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The regular expression that chooses tags; null for all of them.</summary>
    [JsonProperty("tagPattern")]
    public string? TagPattern { get; internal set; }

    /// <summary>Whether the tags are meant that match; with false, those that do not.</summary>
    [JsonProperty("tagPatternMatches")]
    public bool? TagPatternMatches { get; internal set; }

    /// <summary>Whether the tags are meant that do not match the pattern.</summary>
    public bool ExceptMatching => TagPattern is not null && TagPatternMatches == false;

    internal override string? GetIdentity() => Uuid;

    internal void Of(Place place)
    {
        Organization = place.OrganizationName;
        Repository = place.RepositoryName?.ToString();
    }
}

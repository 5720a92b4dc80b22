using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A policy by which the registry deletes or locks tags of an organization, a repository or the namespace of a user.</summary>
public abstract class QuayPolicy : QuayObject
{
    private protected QuayPolicy()
    {
    }

    /// <summary>The organization, to all of whose repositories the policy applies; null for a policy of a repository or a user.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The full name of the only repository that the policy applies to; null for a policy of an organization or a user.</summary>
    [JsonIgnore]
    public string? Repository { get; private set; }

    /// <summary>The identifier of the policy.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The regular expression that selects tags, in the syntax of Python; null for all tags.</summary>
    [JsonProperty("tagPattern")]
    public string? TagPattern { get; internal set; }

    /// <summary>True if the tags that match the pattern are selected, false if those that do not match are.</summary>
    [JsonProperty("tagPatternMatches")]
    public bool? TagPatternMatches { get; internal set; }

    /// <summary>Whether the tags that do not match the pattern are selected.</summary>
    public bool ExceptMatching => TagPattern is not null && TagPatternMatches == false;

    internal override string? GetIdentity() => Uuid;

    internal void Of(Place place)
    {
        Organization = place.OrganizationName;
        Repository = place.RepositoryName?.ToString();
    }
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Whether the plan of an organization or a user allows another private repository.</summary>
public sealed class QuayPrivateAllowance : QuayObject
{
    /// <summary>The organization; null for the session's user.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>Whether another private repository is allowed.</summary>
    [JsonProperty("privateAllowed")]
    public bool PrivateAllowed { get; internal set; }

    /// <summary>The number of private repositories; null if the session's user does not administer the organization.</summary>
    [JsonProperty("privateCount")]
    public int? PrivateCount { get; internal set; }
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An invitation that was accepted: which team the user is in now.</summary>
public sealed class QuayTeamInvite : QuayObject
{
    /// <summary>The organization of the team.</summary>
    [JsonProperty("org")]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team.</summary>
    public string Team { get; internal set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => $"{Organization}/{Team}";
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An accepted invitation: the team that the user has joined (acceptOrganizationTeamInvite).</summary>
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

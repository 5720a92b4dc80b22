using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An OAuth application as a user sees it who authorized it.</summary>
public sealed class QuayAuthorizedApplication : QuayObject
{
    /// <summary>The name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The client id; null unless the authorization is an assigned one.</summary>
    [JsonProperty("clientId")]
    public string? ClientId { get; internal set; }

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of the application's own pages.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>The organization that owns it.</summary>
    public QuayOrganization? Organization { get; internal set; }

    /// <summary>The picture.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

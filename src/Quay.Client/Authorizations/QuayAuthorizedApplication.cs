using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An application, as the users know it who let it act for them.</summary>
public sealed class QuayAuthorizedApplication : QuayObject
{
    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>Its client id; of those that are assigned only.</summary>
    [JsonProperty("clientId")]
    public string? ClientId { get; internal set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of its own pages.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>The organization that it belongs to.</summary>
    public QuayOrganization? Organization { get; internal set; }

    /// <summary>The picture of the application.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

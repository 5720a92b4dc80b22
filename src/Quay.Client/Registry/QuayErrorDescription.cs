using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What one of the registry's names of errors means.</summary>
public sealed class QuayErrorDescription : QuayObject
{
    /// <summary>The name, such as <c>insufficient_scope</c>.</summary>
    [JsonProperty("title")]
    public string ErrorType { get; internal set; } = string.Empty;

    /// <summary>What it means.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of this description.</summary>
    public Uri? Type { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ErrorType;
}

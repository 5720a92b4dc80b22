using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The meaning of one of the registry's error types.</summary>
public sealed class QuayErrorDescription : QuayObject
{
    /// <summary>The error type, such as <c>insufficient_scope</c>.</summary>
    [JsonProperty("title")]
    public string ErrorType { get; internal set; } = string.Empty;

    /// <summary>The description of the error.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of this description.</summary>
    public Uri? Type { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ErrorType;
}

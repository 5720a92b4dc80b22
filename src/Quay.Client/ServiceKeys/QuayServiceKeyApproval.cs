using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That somebody let a service use its key.</summary>
public sealed class QuayServiceKeyApproval : QuayObject
{
    /// <summary>In what way: <c>SUPERUSER</c>, <c>KEY_ROTATION</c> or <c>AUTOMATIC</c>.</summary>
    public string? ApprovalType => PrintedType?.Substring(PrintedType.LastIndexOf('.') + 1);

    /// <summary>When.</summary>
    public DateTime? ApprovedDate { get; internal set; }

    /// <summary>Who; null for the registry itself.</summary>
    public QuayUser? Approver { get; internal set; }

    /// <summary>Why.</summary>
    public string? Notes { get; internal set; }

    // The registry prints the name of its own type before it.
    [JsonProperty("approval_type")]
    internal string? PrintedType { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Approver?.Name ?? ApprovalType ?? string.Empty;
}

using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The approval of a service key.</summary>
public sealed class QuayServiceKeyApproval : QuayObject
{
    /// <summary>The type: <c>SUPERUSER</c>, <c>KEY_ROTATION</c> or <c>AUTOMATIC</c>.</summary>
    public string? ApprovalType => PrintedType?.Substring(PrintedType.LastIndexOf('.') + 1);

    /// <summary>The time of the approval.</summary>
    public DateTime? ApprovedDate { get; internal set; }

    /// <summary>The superuser who approved the key; null for the registry itself.</summary>
    public QuayUser? Approver { get; internal set; }

    /// <summary>The notes of the approver.</summary>
    public string? Notes { get; internal set; }

    // The registry sends its own type name as well: ServiceKeyApprovalType.SUPERUSER.
    [JsonProperty("approval_type")]
    internal string? PrintedType { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Approver?.Name ?? ApprovalType ?? string.Empty;
}

using System;

namespace Quay.Client;

/// <summary>An invoice of quay.io. Amounts are in US cents.</summary>
public sealed class QuayInvoice : QuayObject
{
    /// <summary>The id that the payment service gave it.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The organization that is invoiced; null for the session's user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The date of the invoice.</summary>
    public DateTime? Date { get; internal set; }

    /// <summary>The beginning of the invoiced period.</summary>
    public DateTime? PeriodStart { get; internal set; }

    /// <summary>The end of the invoiced period.</summary>
    public DateTime? PeriodEnd { get; internal set; }

    /// <summary>Whether it is paid.</summary>
    public bool? Paid { get; internal set; }

    /// <summary>The amount that is due, in US cents.</summary>
    public long? AmountDue { get; internal set; }

    /// <summary>The total amount, in US cents.</summary>
    public long? Total { get; internal set; }

    /// <summary>Whether a payment was attempted.</summary>
    public bool? Attempted { get; internal set; }

    /// <summary>The time of the next attempt; null for none.</summary>
    public DateTime? NextPaymentAttempt { get; internal set; }

    /// <summary>Whether it is closed.</summary>
    public bool? Closed { get; internal set; }

    /// <summary>The plan that is invoiced.</summary>
    public string? Plan { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

using System;

namespace Quay.Client;

/// <summary>An invoice. Amounts are in US cents.</summary>
public sealed class QuayInvoice : QuayObject
{
    /// <summary>What the payment service calls it.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The organization whose it is; null for the user's own.</summary>
    public string? Organization { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? Date { get; internal set; }

    /// <summary>When the period began that it is for.</summary>
    public DateTime? PeriodStart { get; internal set; }

    /// <summary>When that period ends.</summary>
    public DateTime? PeriodEnd { get; internal set; }

    /// <summary>Whether it is paid.</summary>
    public bool? Paid { get; internal set; }

    /// <summary>What is to be paid.</summary>
    public long? AmountDue { get; internal set; }

    /// <summary>What it amounts to.</summary>
    public long? Total { get; internal set; }

    /// <summary>Whether it was tried to collect the amount.</summary>
    public bool? Attempted { get; internal set; }

    /// <summary>When that will be tried again.</summary>
    public DateTime? NextPaymentAttempt { get; internal set; }

    /// <summary>Whether it is closed.</summary>
    public bool? Closed { get; internal set; }

    /// <summary>The plan that it is for.</summary>
    public string? Plan { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

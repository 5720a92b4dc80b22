namespace Quay.Client;

/// <summary>How much storage a namespace or repository takes.</summary>
public sealed class QuayQuotaReport : QuayObject
{
    /// <summary>The storage in use, in bytes.</summary>
    public long? QuotaBytes { get; internal set; }

    /// <summary>The storage allowed, in bytes; null without a quota.</summary>
    public long? ConfiguredQuota { get; internal set; }

    /// <summary>How far the count of what was there before quotas is, such as <c>waiting</c> or <c>complete</c>.</summary>
    public string? RunningBackfill { get; internal set; }

    /// <summary>The same as <see cref="RunningBackfill"/>; registries send both.</summary>
    public string? BackfillStatus { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() =>
        QuotaBytes is null ? string.Empty : ConfiguredQuota is null ? $"{QuotaBytes} bytes" : $"{QuotaBytes} of {ConfiguredQuota} bytes";
}

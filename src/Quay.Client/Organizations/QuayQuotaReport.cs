namespace Quay.Client;

/// <summary>The storage that a namespace or repository uses.</summary>
public sealed class QuayQuotaReport : QuayObject
{
    /// <summary>The storage in use, in bytes.</summary>
    public long? QuotaBytes { get; internal set; }

    /// <summary>The quota, in bytes; null if there is none.</summary>
    public long? ConfiguredQuota { get; internal set; }

    /// <summary>The state of counting the storage from before quotas were enabled, such as <c>waiting</c> or <c>complete</c>.</summary>
    public string? RunningBackfill { get; internal set; }

    /// <summary>The same as <see cref="RunningBackfill"/>; registries send both fields.</summary>
    public string? BackfillStatus { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() =>
        QuotaBytes is null ? string.Empty : ConfiguredQuota is null ? $"{QuotaBytes} bytes" : $"{QuotaBytes} of {ConfiguredQuota} bytes";
}

using System.Linq;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>Quotas in answers.</summary>
internal static class QuotaView
{
    /// <summary>A quota as the operations about quotas show it. Quay writes a limit that it computed from a text as a fraction.</summary>
    public static object Show(Quota quota, bool asFraction = false) => new
    {
        quota.Id,
        LimitBytes = asFraction ? quota.LimitBytes * 1.0m : (object)quota.LimitBytes,
        Limit = ByteText.Of(quota.LimitBytes),
        DefaultConfig = false,
        Limits = quota.Limits.Select(Show),
        DefaultConfigExists = false,
    };

    /// <summary>A threshold of a quota.</summary>
    public static object Show(QuotaLimit limit) => new { limit.Id, limit.Type, LimitPercent = limit.Percent };

    /// <summary>The members quotas and quota_report of an account.</summary>
    public static object OfAccount(Account account)
    {
        string backfill = account.QuotaBytes > 0 ? "complete" : "waiting";
        return new
        {
            Quotas = account.Quotas.Select(quota => new { quota.Id, quota.LimitBytes, Limits = quota.Limits.Select(Show) }),
            QuotaReport = new
            {
                account.QuotaBytes,
                ConfiguredQuota = LimitOf(account),
                RunningBackfill = backfill,
                BackfillStatus = backfill,
            },
        };
    }

    /// <summary>The member quota_report of a repository.</summary>
    public static object Report(Repository repository) => new { QuotaBytes = repository.Size, ConfiguredQuota = LimitOf(repository.Owner) };

    private static long? LimitOf(Account account) => account.Quotas.Count > 0 ? account.Quotas[0].LimitBytes : null;
}

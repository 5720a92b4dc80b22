using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>Decides whether a policy accepts an image.</summary>
internal static class ImageRules
{
    /// <summary>Compares the scan, signature and age of an image with a policy.</summary>
    /// <param name="scan">The scan of the image.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="signature">Whether there is a signature; null if the policy does not require one.</param>
    /// <param name="created">The time when the image was built; null if it is not known.</param>
    /// <param name="now">The present time.</param>
    public static QuayImageTest Judge(QuaySecurityScan scan, ImagePolicy policy, SignatureFinding? signature, DateTimeOffset? created, DateTimeOffset now)
    {
        QuayVulnerability[] counted = scan.Vulnerabilities.Where(vulnerability => vulnerability.IsFixable || !policy.FixableOnly).ToArray();
        int Count(params QuaySeverity[] severities) => counted.Count(vulnerability => severities.Contains(vulnerability.Severity));
        return new QuayImageTest
        {
            Repository = scan.Repository,
            Tag = scan.Tag,
            ManifestDigest = scan.ManifestDigest,
            Platform = scan.Platform,
            ScanStatus = scan.Status,
            Critical = Count(QuaySeverity.Critical),
            High = Count(QuaySeverity.High),
            Medium = Count(QuaySeverity.Medium),
            Low = Count(QuaySeverity.Low, QuaySeverity.Negligible),
            Unknown = Count(QuaySeverity.Unknown),
            IsSigned = signature?.IsSigned,
            Created = created?.LocalDateTime,
            Reasons = new(Reasons(scan, counted, policy, signature, created, now).ToArray()),
        };
    }

    private static IEnumerable<string> Reasons(
        QuaySecurityScan scan, QuayVulnerability[] counted, ImagePolicy policy, SignatureFinding? signature, DateTimeOffset? created, DateTimeOffset now)
    {
        if (scan.Status != QuayScanStatus.Scanned)
        {
            yield return $"The image is not scanned: {scan.Status?.ToString() ?? "its state is not known to this version"}.";
        }

        QuayVulnerability[] worse = counted.Where(vulnerability => vulnerability.Severity > policy.MaximumSeverity).ToArray();
        if (worse.Length > 0)
        {
            IEnumerable<string> counts = worse.GroupBy(vulnerability => vulnerability.Severity).OrderByDescending(group => group.Key)
                .Select(group => $"{group.Count()} {group.Key}");
            yield return $"Vulnerabilities are worse than {policy.MaximumSeverity}: {string.Join(", ", counts)}.";
        }

        // A severity that this version does not know may be worse than the policy allows.
        int odd = counted.Count(vulnerability => vulnerability.GetAdditionalProperties().ContainsKey("severity"));
        if (odd > 0)
        {
            yield return $"Vulnerabilities have a severity that this version does not know: {odd}.";
        }

        if (signature is { IsSigned: not true })
        {
            yield return signature.Obstacle is { } obstacle
                ? $"It is unknown whether the repository has a signature of the image. {obstacle}"
                : "The repository has no signature of the image.";
        }

        // The time of the image comes from its build. Clocks may differ, but not by a day.
        bool isFuture = created - now > TimeSpan.FromDays(1);
        if (policy.MaximumAge is { } age && (isFuture || !(now - created <= age)))
        {
            yield return created is { } time && !isFuture
                ? string.Format(CultureInfo.InvariantCulture, "The image is older than allowed: it was made on {0:yyyy-MM-dd}.", time.UtcDateTime)
                : "The age of the image is not known.";
        }
    }
}

using System;
using Xunit;

namespace Quay.Client.Tests.Security;

/// <summary>Which images an image policy accepts, without a registry.</summary>
public sealed class ImageRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(QuayScanStatus.Queued)]
    [InlineData(QuayScanStatus.Failed)]
    [InlineData(QuayScanStatus.Unsupported)]
    [InlineData(QuayScanStatus.ManifestLayerTooLarge)]
    [InlineData(null)]
    public void An_image_that_is_not_scanned_does_not_pass(QuayScanStatus? status) =>
        Assert.StartsWith("The image is not scanned", Assert.Single(Judge(Scan(status), new ImagePolicy { MaximumSeverity = QuaySeverity.Critical }).Reasons), StringComparison.Ordinal);

    [Theory]
    [InlineData(QuaySeverity.Critical, true)]
    [InlineData(QuaySeverity.High, false)]
    [InlineData(QuaySeverity.Medium, false)]
    public void The_maximum_severity_passes_and_the_next_higher_one_does_not(QuaySeverity maximum, bool passes) =>
        Assert.Equal(passes, Judge(Scan(QuayScanStatus.Scanned, Flaw(QuaySeverity.Critical), Flaw(QuaySeverity.Low)), new ImagePolicy { MaximumSeverity = maximum }).Passed);

    [Fact]
    public void The_reason_counts_the_vulnerabilities_above_the_maximum() => Assert.Equal(
        "Vulnerabilities are worse than Medium: 1 Critical, 2 High.",
        Assert.Single(Judge(Scan(QuayScanStatus.Scanned, Flaw(QuaySeverity.High), Flaw(QuaySeverity.Critical), Flaw(QuaySeverity.High), Flaw(QuaySeverity.Medium)), new ImagePolicy()).Reasons));

    [Fact]
    public void Vulnerabilities_without_a_fix_count_unless_they_are_ignored()
    {
        QuaySecurityScan scan = Scan(QuayScanStatus.Scanned, Flaw(QuaySeverity.Critical), Flaw(QuaySeverity.Low, fixedBy: "2"));
        Assert.False(Judge(scan, new ImagePolicy()).Passed);
        QuayImageTest test = Judge(scan, new ImagePolicy { FixableOnly = true });
        Assert.True(test.Passed);
        Assert.Equal((0, 1), (test.Critical, test.Low));
    }

    [Fact]
    public void An_unknown_severity_does_not_pass()
    {
        QuayVulnerability flaw = Flaw(QuaySeverity.Unknown);
        Assert.True(Judge(Scan(QuayScanStatus.Scanned, flaw), new ImagePolicy()).Passed);
        flaw.GetAdditionalProperties()["severity"] = "Defcon1";
        Assert.False(Judge(Scan(QuayScanStatus.Scanned, flaw), new ImagePolicy { MaximumSeverity = QuaySeverity.Critical }).Passed);
    }

    [Fact]
    public void A_missing_or_unknown_signature_does_not_pass()
    {
        QuayImageTest Judge(SignatureFinding? signature) => ImageRules.Judge(Scan(QuayScanStatus.Scanned), new ImagePolicy(), signature, null, Now);
        Assert.True(Judge(null).Passed);
        Assert.True(Judge(SignatureFinding.Signed).Passed);
        Assert.Equal("The repository has no signature of the image.", Assert.Single(Judge(SignatureFinding.Unsigned).Reasons));
        QuayImageTest unknown = Judge(SignatureFinding.Unknown("The registry refused."));
        Assert.Equal("It is unknown whether the repository has a signature of the image. The registry refused.", Assert.Single(unknown.Reasons));
        Assert.Null(unknown.IsSigned);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(null, false)]
    [InlineData(-2, false)]
    public void An_image_that_is_older_than_allowed_or_of_unknown_age_does_not_pass(int? days, bool passes) =>
        Assert.Equal(passes, ImageRules.Judge(Scan(QuayScanStatus.Scanned), new ImagePolicy { MaximumAge = TimeSpan.FromDays(30) }, null, days is { } age ? Now.AddDays(-age) : null, Now).Passed);

    [Fact]
    public void All_reasons_are_listed() => Assert.Equal(
        3, ImageRules.Judge(Scan(QuayScanStatus.Queued), new ImagePolicy { MaximumAge = TimeSpan.FromDays(1) }, SignatureFinding.Unsigned, Now.AddDays(-2), Now).Reasons.Count);

    private static QuayImageTest Judge(QuaySecurityScan scan, ImagePolicy policy) => ImageRules.Judge(scan, policy, null, null, Now);

    private static QuaySecurityScan Scan(QuayScanStatus? status, params QuayVulnerability[] flaws)
    {
        var package = new ScanData.ScannedPackage { Name = "package", Version = "1", Vulnerabilities = [.. flaws] };
        var scan = new QuaySecurityScan { Status = status, Data = new ScanData { Layer = new ScanData.ScannedLayer { Features = [package] } } };
        return scan.Of(RepositoryName.Parse("acme/app"), "sha256:0a", "v1", null);
    }

    private static QuayVulnerability Flaw(QuaySeverity severity, string? fixedBy = null) => new() { Name = "CVE-2026-0001", Severity = severity, FixedBy = fixedBy };
}

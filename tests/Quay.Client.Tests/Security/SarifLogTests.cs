using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Quay.Client.Tests.Security;

/// <summary>The parts of a SARIF 2.1.0 log that its schema requires or that code-scanning services read.</summary>
public sealed class SarifLogTests
{
    [Fact]
    public void Without_vulnerabilities_there_is_one_run_without_results()
    {
        JsonElement run = Run(new SarifLog());
        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.NotEqual(string.Empty, run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
    }

    [Fact]
    public void The_log_names_its_version_and_schema()
    {
        using JsonDocument log = JsonDocument.Parse(new SarifLog().ToJson());
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("sarif-schema-2.1.0.json", log.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_result_refers_to_the_rule_of_its_vulnerability()
    {
        JsonElement run = Run(Log(Flaw("CVE-2026-0001", "a"), Flaw("CVE-2026-0002", "a"), Flaw("pyup.io-1 (CVE-2026-0001)", "b")));
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Assert.Equal(["CVE-2026-0001", "CVE-2026-0002"], rules.Select(rule => rule.GetProperty("id").GetString()));
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(3, results.Length);
        Assert.All(results, result => Assert.Equal(
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString()));
    }

    [Theory]
    [InlineData(QuaySeverity.Critical, "error", "9.5")]
    [InlineData(QuaySeverity.High, "error", "8.0")]
    [InlineData(QuaySeverity.Medium, "warning", "5.5")]
    [InlineData(QuaySeverity.Low, "note", "2.0")]
    [InlineData(QuaySeverity.Negligible, "note", "1.0")]
    [InlineData(QuaySeverity.Unknown, "note", "0.0")]
    public void Severities_become_levels_and_numbers(QuaySeverity severity, string level, string number)
    {
        JsonElement run = Run(Log(Flaw("CVE-2026-0001", "a", severity)));
        Assert.Equal(level, run.GetProperty("results")[0].GetProperty("level").GetString());
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal(number, rule.GetProperty("properties").GetProperty("security-severity").GetString());
        Assert.Equal(level, rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void Messages_and_locations_have_the_form_of_the_schema()
    {
        JsonElement result = Run(Log(Flaw("CVE-2026-0001", "a", fixedBy: "2"))).GetProperty("results")[0];
        Assert.Equal("a 1 has CVE-2026-0001 (High). Version 2 does not have it.", result.GetProperty("message").GetProperty("text").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("acme/app", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.False(result.GetProperty("properties").TryGetProperty("platform", out _), "A missing value is left out, because the schema does not allow null.");
    }

    [Fact]
    public void A_finding_has_the_same_fingerprint_in_another_image_and_other_findings_differ()
    {
        JsonElement[] results = [.. Run(Log(Flaw("CVE-2026-0001", "a"), Flaw("CVE-2026-0001", "a", digest: "sha256:0b"), Flaw("CVE-2026-0001", "b"))).GetProperty("results").EnumerateArray()];
        string?[] prints = [.. results.Select(result => result.GetProperty("partialFingerprints").GetProperty("quayVulnerability/v1").GetString())];
        Assert.Equal(prints[0], prints[1]);
        Assert.NotEqual(prints[0], prints[2]);
    }

    [Fact]
    public void Package_names_give_no_links_and_script_addresses_are_left_out()
    {
        var flaw = new QuayVulnerability { Name = "[Details](https://files.example.com/x)", Description = "See [here](https://files.example.com/x).", LinkText = "javascript:alert(1) https://cve.example.com/1" };
        flaw.OnRead();

        SarifLog log = Log(flaw.In(new QuaySecurityScan { Repository = "acme/app", ManifestDigest = "sha256:0a" }, "[package](https://files.example.com/x)", "1"));

        JsonElement rule = Run(log).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        JsonElement[] texts = [rule.GetProperty("shortDescription"), rule.GetProperty("fullDescription"), rule.GetProperty("help"), Run(log).GetProperty("results")[0].GetProperty("message")];
        Assert.All(texts, text => Assert.DoesNotContain("](", text.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", log.ToJson(), StringComparison.Ordinal);
        Assert.Equal("https://cve.example.com/1", rule.GetProperty("helpUri").GetString());
    }

    private static JsonElement Run(SarifLog log) => JsonDocument.Parse(log.ToJson()).RootElement.GetProperty("runs")[0];

    private static SarifLog Log(params QuayVulnerability[] flaws)
    {
        var log = new SarifLog();
        foreach (QuayVulnerability flaw in flaws)
        {
            log.Add(flaw);
        }

        return log;
    }

    private static QuayVulnerability Flaw(string name, string package, QuaySeverity severity = QuaySeverity.High, string? fixedBy = null, string digest = "sha256:0a") =>
        new QuayVulnerability { Name = name, Severity = severity, FixedBy = fixedBy }.In(new QuaySecurityScan { Repository = "acme/app", ManifestDigest = digest }, package, "1");
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Vulnerabilities as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0, which code-scanning pages read:
/// one run, a rule for each vulnerability, and a result for each package of an image that has it.
/// </summary>
public sealed class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings { Formatting = Formatting.Indented, NullValueHandling = NullValueHandling.Ignore, Culture = CultureInfo.InvariantCulture });

    private readonly Dictionary<string, int> _ruleIndexes = new(StringComparer.Ordinal);
    private readonly List<object> _rules = [];
    private readonly List<object> _results = [];

    /// <summary>Adds a vulnerability.</summary>
    public void Add(QuayVulnerability vulnerability)
    {
        string id = vulnerability.CveId ?? vulnerability.Name;
        if (!_ruleIndexes.TryGetValue(id, out int index))
        {
            index = _rules.Count;
            _ruleIndexes.Add(id, index);
            _rules.Add(Rule(id, vulnerability));
        }

        _results.Add(Result(id, index, vulnerability));
    }

    /// <summary>Gets the log as JSON.</summary>
    public string ToJson()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(text, new Dictionary<string, object?>
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new[] { new { tool = new { driver = new { name = "Quay", rules = _rules } }, results = _results } },
        });
        return text.ToString();
    }

    private static object Rule(string id, QuayVulnerability vulnerability) => new
    {
        id,
        shortDescription = new { text = Text(vulnerability.Name) },
        fullDescription = new { text = Text(vulnerability.Description is { Length: > 0 } text ? text : vulnerability.Name) },
        helpUri = vulnerability.Link?.AbsoluteUri,
        help = new { text = Text(string.Join("\n", vulnerability.Links.Select(link => link.AbsoluteUri).DefaultIfEmpty(vulnerability.Name))) },
        defaultConfiguration = new { level = Level(vulnerability.Severity) },
        properties = new Dictionary<string, object?>
        {
            ["tags"] = new[] { "security", "vulnerability", vulnerability.Severity.ToString() },
            ["security-severity"] = (vulnerability.Score ?? UsualScore(vulnerability.Severity)).ToString("0.0", CultureInfo.InvariantCulture),
        },
    };

    private static object Result(string id, int index, QuayVulnerability vulnerability) => new
    {
        ruleId = id,
        ruleIndex = index,
        level = Level(vulnerability.Severity),
        message = new
        {
            text = Text($"{vulnerability.Package} {vulnerability.Version}".TrimEnd() + $" has {vulnerability.Name} ({vulnerability.Severity}). "
                + (vulnerability.FixedBy is { } version ? $"Version {version} does not have it." : "There is no fixed version yet.")),
        },
        locations = new[]
        {
            new
            {
                // Readers of SARIF require a line, although the result is not about one.
                physicalLocation = new { artifactLocation = new { uri = Address(vulnerability.Repository) }, region = new { startLine = 1 } },
                logicalLocations = new[]
                {
                    new { name = vulnerability.Package, fullyQualifiedName = $"{vulnerability.Repository}@{vulnerability.ManifestDigest}/{vulnerability.Package}", kind = "package" },
                },
            },
        },
        partialFingerprints = new Dictionary<string, string>
        {
            // Equal for later images of the repository, so that readers recognize a result that they know.
            ["quayVulnerability/v1"] = string.Join("|", vulnerability.Repository, vulnerability.Platform, vulnerability.Package, id),
        },
        properties = new
        {
            repository = vulnerability.Repository,
            tag = vulnerability.Tag,
            manifestDigest = vulnerability.ManifestDigest,
            platform = vulnerability.Platform,
            package = vulnerability.Package,
            version = vulnerability.Version,
            fixedBy = vulnerability.FixedBy,
            severity = vulnerability.Severity.ToString(),
        },
    };

    // In a SARIF message [text](address) is a link. The author of a package could choose such a name.
    private static string Text(string text) => text.Replace("](", "] (");

    private static string Address(string repository) => string.Join("/", repository.Split('/').Select(Uri.EscapeDataString));

    private static string Level(QuaySeverity severity) => severity switch
    {
        QuaySeverity.Critical or QuaySeverity.High => "error",
        QuaySeverity.Medium => "warning",
        _ => "note",
    };

    // The middle of the range of CVSS scores of the severity.
    private static double UsualScore(QuaySeverity severity) => severity switch
    {
        QuaySeverity.Critical => 9.5,
        QuaySeverity.High => 8,
        QuaySeverity.Medium => 5.5,
        QuaySeverity.Low => 2,
        QuaySeverity.Negligible => 1,
        _ => 0,
    };
}

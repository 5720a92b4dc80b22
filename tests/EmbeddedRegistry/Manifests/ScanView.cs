using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>The result of the security scanner. Like Quay it lists vulnerabilities whether or not the query asks for them.</summary>
internal static class ScanView
{
    private const string Updater = "alpine-main-v3.7-updater";

    public static Answer GetRepoManifestSecurity(ApiCall call)
    {
        if (ManifestsArea.Find(call) is not Manifest manifest)
        {
            return call.NotFound();
        }

        SecurityScan scan = manifest.Scan;
        bool queued = scan.QueuedLooks > 0;
        scan.QueuedLooks -= queued ? 1 : 0;
        string status = queued ? "queued" : scan.Status;

        // The scanner's own names are in PascalCase, which are the names of the properties here.
        return Answer.Ok(new { status, Data = status == "scanned" ? JsonSerializer.SerializeToElement(new { Layer = ShowLayer(manifest) }) : (JsonElement?)null });
    }

    private static object ShowLayer(Manifest manifest) => new
    {
        Name = manifest.Digest,
        ParentName = "",
        NamespaceName = "",
        IndexedByVersion = 4,
        Features = manifest.Scan.Packages.Select(package => new
        {
            package.Name,
            VersionFormat = "",
            NamespaceName = "",
            AddedBy = Planting.DigestOf("layer " + manifest.Digest),
            package.Version,
            BaseScores = package.Vulnerabilities.Where(vulnerability => vulnerability.Score is not null).Select(vulnerability => vulnerability.Score),
            CVEIds = package.Vulnerabilities.Select(vulnerability => vulnerability.Name),
            Vulnerabilities = package.Vulnerabilities.Select(ShowVulnerability),
        }),
    };

    private static object ShowVulnerability(KnownVulnerability vulnerability) => new
    {
        vulnerability.Severity,
        NamespaceName = Updater,
        Link = $"https://cve.mitre.org/cgi-bin/cvename.cgi?name={vulnerability.Name}",
        vulnerability.FixedBy,
        vulnerability.Description,
        vulnerability.Name,
        Metadata = new
        {
            UpdatedBy = Updater,
            RepoName = (string?)null,
            RepoLink = (string?)null,
            DistroName = "Alpine Linux",
            DistroVersion = "",

            // Without a score Quay sends an empty string, not null.
            NVD = new { CVSSv3 = new { Vectors = "", Score = vulnerability.Score ?? (object)"" } },
        },
    };
}

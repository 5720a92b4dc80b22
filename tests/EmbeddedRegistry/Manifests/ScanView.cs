using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>How the registry shows what its scanner found. It does so whether vulnerabilities are asked for or not.</summary>
internal static class ScanView
{
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
        return Answer.JsonObject(200, json =>
        {
            json.WriteString("status", status);
            if (status == "scanned")
            {
                json.WriteStartObject("data");
                WriteLayer(json, manifest);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("data");
            }
        });
    }

    private static void WriteLayer(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject("Layer");
        json.WriteString("Name", manifest.Digest);
        json.WriteString("ParentName", "");
        json.WriteString("NamespaceName", "");
        json.WriteNumber("IndexedByVersion", 4);
        json.WriteStartArray("Features");
        foreach (ScannedPackage package in manifest.Scan.Packages)
        {
            WritePackage(json, package, Planting.DigestOf("layer " + manifest.Digest));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePackage(Utf8JsonWriter json, ScannedPackage package, string layer)
    {
        json.WriteStartObject();
        json.WriteString("Name", package.Name);
        json.WriteString("VersionFormat", "");
        json.WriteString("NamespaceName", "");
        json.WriteString("AddedBy", layer);
        json.WriteString("Version", package.Version);
        json.WriteStartArray("BaseScores");
        foreach (KnownVulnerability vulnerability in package.Vulnerabilities)
        {
            if (vulnerability.Score is double score)
            {
                json.WriteNumberValue(score);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("CVEIds");
        foreach (KnownVulnerability vulnerability in package.Vulnerabilities)
        {
            json.WriteStringValue(vulnerability.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("Vulnerabilities");
        foreach (KnownVulnerability vulnerability in package.Vulnerabilities)
        {
            WriteVulnerability(json, vulnerability);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVulnerability(Utf8JsonWriter json, KnownVulnerability vulnerability)
    {
        json.WriteStartObject();
        json.WriteString("Severity", vulnerability.Severity);
        json.WriteString("NamespaceName", "alpine-main-v3.7-updater");
        json.WriteString("Link", $"https://cve.mitre.org/cgi-bin/cvename.cgi?name={vulnerability.Name}");
        json.WriteString("FixedBy", vulnerability.FixedBy);
        json.WriteString("Description", vulnerability.Description);
        json.WriteString("Name", vulnerability.Name);
        json.WriteStartObject("Metadata");
        json.WriteString("UpdatedBy", "alpine-main-v3.7-updater");
        json.WriteNull("RepoName");
        json.WriteNull("RepoLink");
        json.WriteString("DistroName", "Alpine Linux");
        json.WriteString("DistroVersion", "");
        json.WriteStartObject("NVD");
        json.WriteStartObject("CVSSv3");
        json.WriteString("Vectors", "");
        if (vulnerability.Score is double score)
        {
            json.WriteNumber("Score", score);
        }
        else
        {
            // Not null: a registry sends an empty text.
            json.WriteString("Score", "");
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

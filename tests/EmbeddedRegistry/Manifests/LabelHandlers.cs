using System;
using System.Linq;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>Labels of manifests.</summary>
internal static partial class LabelHandlers
{
    private static readonly string[] Reserved = ["com.docker.", "io.docker.", "org.dockerproject.", "org.opencontainers.", "io.cncf.", "io.kubernetes.", "io.k8s.", "io.quay", "com.coreos", "com.tectonic", "internal", "quay"];

    public static Answer ListManifestLabels(ApiCall call)
    {
        if (ManifestsArea.Find(call) is not Manifest manifest)
        {
            return call.NotFound();
        }

        string prefix = call.Query("filter") ?? "";
        return Answer.Ok(new { Labels = manifest.Labels.Where(label => label.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(Show) });
    }

    public static Answer GetManifestLabel(ApiCall call) => Find(call) is ManifestLabel label
        ? Answer.Ok(Show(label))
        : call.NotFound();

    public static Answer AddManifestLabel(ApiCall call)
    {
        if (ManifestsArea.Find(call) is not Manifest manifest)
        {
            return call.NotFound();
        }

        string key = call.Text("key")!;
        if (!Key().IsMatch(key))
        {
            return Answer.Message(400, "Label is of an invalid format or missing please use ^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$ format for labels");
        }

        if (Reserved.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return Answer.Message(400, "Label has a reserved prefix");
        }

        var label = new ManifestLabel(Guid.NewGuid().ToString(), key, call.Text("value")!, "api", call.Text("media_type") ?? "text/plain");
        manifest.Labels.Add(label);
        call.Log("manifest_label_add", call.Repository!, ("id", label.Id), ("key", key), ("value", label.Value), ("manifest_digest", manifest.Digest));
        return Answer.Json(201, new { Label = Show(label) });
    }

    public static Answer DeleteManifestLabel(ApiCall call)
    {
        if (Find(call) is not ManifestLabel label)
        {
            return call.NotFound();
        }

        if (label.SourceType == "manifest")
        {
            return Answer.Message(400, "Cannot delete immutable label");
        }

        ManifestsArea.Find(call)!.Labels.Remove(label);
        call.Log("manifest_label_delete", call.Repository!, ("id", label.Id), ("key", label.Key));
        return Answer.NoContent();
    }

    private static ManifestLabel? Find(ApiCall call) => ManifestsArea.Find(call)?.Labels.Find(label => label.Id == call.Route("labelid"));

    private static object Show(ManifestLabel label) => new { label.Id, label.Key, label.Value, label.SourceType, label.MediaType };

    [GeneratedRegex("^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$")]
    private static partial Regex Key();
}

using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Checks and reads the settings of repository mirrors in the bodies of requests.</summary>
internal static class RepositoryMirrorBody
{
    private static readonly string[] Architectures = ["amd64", "arm64", "ppc64le", "s390x"];
    private static readonly string[] Proxies = ["http_proxy", "https_proxy", "no_proxy"];

    /// <summary>Refuses values that Quay refuses; null if it accepts them.</summary>
    public static Answer? RefuseValues(ApiCall call)
    {
        if (call.Text("sync_start_date") is string start && MirrorView.ParseTime(start) is null)
        {
            return Detail(400, "Incorrect DateTime format for sync_start_date.");
        }

        if (MirrorView.Strings(call.Member("architecture_filter"))?.Except(Architectures).ToArray() is { Length: > 0 } unknown)
        {
            return Detail(400, "Invalid architectures: " + string.Join(", ", unknown));
        }

        if (call.Text("external_reference") is string reference && MirrorView.IsBlocked(reference))
        {
            return call.Invalid("The provided registry location is not allowed");
        }

        return call.Member("external_registry_username") is { ValueKind: JsonValueKind.Null } && call.Text("external_registry_password") is not null
            ? Detail(400, "Unable to delete username while setting a password.")
            : null;
    }

    /// <summary>Checks the robot, and gives it the permission to push if it has not; null if Quay accepts the robot.</summary>
    public static Answer? SetUpRobot(ApiCall call, Repository repository)
    {
        if (call.State.FindRobot(call.Text("robot_username") ?? "") is not Robot robot)
        {
            return Answer.Message(400, "Could not find robot with specified username");
        }

        if (robot.Owner != repository.Owner)
        {
            return Answer.Message(400, "Invalid robot");
        }

        if (!repository.UserRoles.TryGetValue(robot.Name, out RepositoryRole role) || role < RepositoryRole.Write)
        {
            repository.UserRoles[robot.Name] = RepositoryRole.Write;
        }

        return null;
    }

    /// <summary>Reads the settings of a repository mirror that the request has.</summary>
    public static void ReadOwn(ApiCall call, RepositoryMirror mirror)
    {
        MirrorView.Read(call, mirror);
        mirror.Reference = call.Text("external_reference") ?? mirror.Reference;
        mirror.SkopeoTimeout = call.WholeNumber("skopeo_timeout_interval") ?? mirror.SkopeoTimeout;
        mirror.Architectures = MirrorView.Strings(call.Member("architecture_filter")) ?? mirror.Architectures;
    }

    /// <summary>Changes the settings for the source registry: TLS verification, unsigned images, proxies.</summary>
    public static void ChangeConfig(JsonObject config, JsonObject changes)
    {
        foreach (string name in (string[])["verify_tls", "unsigned_images"])
        {
            if (changes.ContainsKey(name))
            {
                config[name] = changes[name]!.DeepClone();
            }
        }

        foreach (string name in Proxies.Where(name => changes["proxy"]?.AsObject().ContainsKey(name) == true))
        {
            if (config["proxy"] is JsonObject proxy)
            {
                proxy[name] = changes["proxy"]![name]?.DeepClone();
            }
            else
            {
                // Quay adds an empty object for the first setting of a proxy and loses the setting.
                config["proxy"] = new JsonObject();
            }
        }
    }

    /// <summary>An error in the form that the operations of mirrors have: {"detail": …}.</summary>
    public static Answer Detail(int status, string text) => Answer.Json(status, new { Detail = text });
}

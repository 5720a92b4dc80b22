using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>
/// The sources that a build trigger can use. Quay asks the service of the trigger, which answers the same for every
/// trigger here; a plain git server (custom-git) cannot be asked.
/// </summary>
internal static class TriggerSourceHandlers
{
    private static readonly (string Kind, string Name)[] References = [("branch", "main"), ("branch", "next"), ("tag", "v1.0.0")];

    public static void Register(OperationTable operations)
    {
        TriggersArea.Change(operations, "analyzeBuildTrigger", AnalyzeBuildTrigger);
        TriggersArea.Change(operations, "listBuildTriggerSubdirs", (_, trigger) => FromService(trigger, () => ShowDockerfiles(trigger)));
        TriggersArea.Change(operations, "listTriggerBuildSources", ListSources);
        operations.Serve("listTriggerBuildSourceNamespaces", Access.RepoAdmin, call => TriggersArea.With(call, trigger => FromService(trigger, ShowNamespaces)));
        operations.Serve("listTriggerFieldValues", new Handler(Access.RepoAdmin, call => TriggersArea.With(call, trigger => ListFieldValues(call, trigger))) { ReadsAnyBody = true });
    }

    private static Answer FromService(BuildTrigger trigger, Func<object> view) =>
        trigger.Service == "custom-git" ? Answer.Message(501, "") : Answer.Ok(view());

    private static Answer AnalyzeBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (trigger.Service == "custom-git")
        {
            return Answer.Ok(new { Status = "notimplemented" });
        }

        string? path = call.Member("config")!.Value.TryGetProperty("dockerfile_path", out JsonElement given) ? given.GetString() : null;
        bool found = trigger.Dockerfiles.Contains((path ?? "Dockerfile").TrimStart('/'));
        Account owner = call.Repository!.Owner;
        return Answer.Ok(new
        {
            Namespace = owner.Name,
            Name = "base",
            Robots = owner.Robots.Values.Where(_ => found).Select(robot => new Merged(BuildView.ShowRobot(robot.Name), new { CanRead = true })),
            Status = found ? "requiresrobot" : "error",
            Message = found ? null : "Could not find or parse Dockerfile",
            IsAdmin = true,
        });
    }

    private static Answer ListSources(ApiCall call, BuildTrigger trigger) => call.Text("namespace") is string owner
        ? FromService(trigger, () => new { Sources = new[] { ShowSource(call, owner, "app", isPrivate: true), ShowSource(call, owner, "web", isPrivate: false) } })
        : Pages.InternalError();

    private static object ShowSource(ApiCall call, string owner, string name, bool isPrivate) => new
    {
        name,
        FullName = $"{owner}/{name}",
        Description = "",
        LastUpdated = call.Now.AddDays(-1).ToUnixTimeSeconds(),
        Url = $"https://github.com/{owner}/{name}",
        HasAdminPermissions = true,
        Private = isPrivate,
    };

    private static Answer ListFieldValues(ApiCall call, BuildTrigger trigger)
    {
        string field = call.Route("field_name");
        if (trigger.Service != "custom-git" && field is not ("refs" or "branch_name" or "tag_name"))
        {
            return call.NotFound();
        }

        return FromService(trigger, () => new
        {
            Values = field == "refs"
                ? References.Select(object (reference) => new { reference.Kind, reference.Name })
                : References.Where(reference => field.StartsWith(reference.Kind, StringComparison.Ordinal)).Select(reference => reference.Name),
        });
    }

    private static NamedMembers ShowDockerfiles(BuildTrigger trigger) => new()
    {
        ["dockerfile_paths"] = trigger.Dockerfiles.Select(path => "/" + path),
        ["contextMap"] = NamedMembers.Of(trigger.Dockerfiles, path => "/" + path, _ => new[] { "/" }),
        ["status"] = "success",
    };

    private static object ShowNamespaces()
    {
        var acme = new { Personal = false, Id = "acme", Title = "Acme", AvatarUrl = "https://avatars.example.com/acme", Url = "https://github.com/acme", Score = 2 };
        return new { Namespaces = new[] { acme } };
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>What starts builds of its own accord. Only services such as GitHub can be asked what they have; plain git cannot.</summary>
internal static partial class TriggersArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listBuildTriggers", Access.RepoAdmin, ListBuildTriggers);
        operations.Serve("getBuildTrigger", Access.RepoAdmin, call => With(call, trigger => Show(trigger, RepositoryRole.Admin)));
        Change(operations, "updateBuildTrigger", UpdateBuildTrigger);
        Change(operations, "deleteBuildTrigger", DeleteBuildTrigger);
        Change(operations, "activateBuildTrigger", ActivateBuildTrigger);
        Change(operations, "manuallyStartBuildTrigger", ManuallyStartBuildTrigger);
        operations.Serve("listTriggerRecentBuilds", Access.RepoAdmin, ListTriggerRecentBuilds);
        Change(operations, "analyzeBuildTrigger", AnalyzeBuildTrigger);
        Change(operations, "listBuildTriggerSubdirs", (call, trigger) => AskService(trigger, json => WriteDockerfiles(json, trigger)));
        operations.Serve("listTriggerBuildSources", new Handler(Access.RepoAdmin, call => With(call, trigger => ListSources(call, trigger))) { NormalRepositoryOnly = true });
        operations.Serve("listTriggerBuildSourceNamespaces", Access.RepoAdmin, call => With(call, trigger => AskService(trigger, WriteNamespaces)));
        operations.Serve("listTriggerFieldValues", new Handler(Access.RepoAdmin, call => With(call, trigger => ListFieldValues(call, trigger))) { ReadsAnyBody = true });
    }

    private static void Change(OperationTable operations, string id, Func<ApiCall, BuildTrigger, Answer> serve) =>
        operations.Serve(id, new Handler(Access.RepoAdmin, call => With(call, trigger => serve(call, trigger))) { NormalRepositoryOnly = true });

    private static Answer With(ApiCall call, Func<BuildTrigger, Answer> serve) =>
        call.Repository?.Triggers.Find(trigger => trigger.Id == call.Route("trigger_uuid")) is BuildTrigger found ? serve(found) : call.NotFound();

    private static Answer Show(BuildTrigger trigger, RepositoryRole role) => Answer.Json(200, json => TriggerView.Write(json, trigger, role));

    private static Answer ListBuildTriggers(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("triggers");
        foreach (BuildTrigger trigger in call.Repository?.Triggers ?? Enumerable.Empty<BuildTrigger>())
        {
            TriggerView.Write(json, trigger, RepositoryRole.Admin);
        }

        json.WriteEndArray();
    });

    // The answer says less than a look at the trigger: nothing of its settings.
    private static Answer UpdateBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (!trigger.IsActive)
        {
            return call.Invalid("Cannot update an unactivated trigger");
        }

        trigger.Enabled = call.Flag("enabled") == true;
        trigger.DisabledReason = trigger.Enabled ? trigger.DisabledReason : "user_toggled";
        Log(call, "toggle_repo_trigger", trigger, ("enabled", trigger.Enabled));
        return Show(trigger, RepositoryRole.None);
    }

    private static Answer DeleteBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        call.Repository!.Triggers.Remove(trigger);
        Log(call, "delete_repo_trigger", trigger);
        return Answer.NoContent();
    }

    private static Answer ActivateBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (trigger.IsActive)
        {
            return call.Invalid("Trigger config is not sufficient for activation.");
        }

        string? robot = call.Text("pull_robot");
        if (robot is not null && call.State.FindRobot(robot) is null)
        {
            return call.NotFound();
        }

        trigger.IsActive = true;
        trigger.PullRobot = robot;
        trigger.Config = call.Member("config");
        trigger.Credentials = ("ssh-rsa " + Secrets.AccessToken(), call.FileAddress($"/webhooks/push/trigger/{trigger.Id}").Replace("://", $"://$token:{Secrets.RobotToken()}@", StringComparison.Ordinal));
        Log(call, "setup_repo_trigger", trigger);
        return Show(trigger, RepositoryRole.Admin);
    }

    private static Answer ManuallyStartBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (!trigger.Enabled || !trigger.IsActive)
        {
            return call.Invalid(trigger.Enabled ? "Trigger is not active." : "Trigger is not enabled.");
        }

        bool isGit = trigger.Service == "custom-git";
        string? commit = call.Text("commit_sha");
        string? branch = call.Member("refs") is { ValueKind: JsonValueKind.Object } reference ? reference.GetProperty("name").GetString() : call.Text("branch_name");
        if (isGit ? commit is null : branch is null)
        {
            return call.Invalid("missing required parameter");
        }

        if (isGit && !Commit.IsMatch(commit!))
        {
            return call.Invalid($"'{commit}' does not match '^([A-Fa-f0-9]{{7,}})$'");
        }

        Build build = call.State.AddBuild(call.Repository!, call.User.Name);
        (build.Trigger, build.PullRobot, build.Dockerfile, build.Context) = (trigger, trigger.PullRobot, "/Dockerfile", "/");
        build.DisplayName = isGit ? commit![..7] : branch!;
        build.Tags = [build.DisplayName];
        build.Metadata = isGit
            ? new Dictionary<string, object?> { ["commit"] = commit, ["git_url"] = trigger.Source }
            : new Dictionary<string, object?> { ["ref"] = "refs/heads/" + branch };
        return Answer.JsonObject(201, json => BuildView.WriteMembers(json, call, build));
    }

    private static Answer ListTriggerRecentBuilds(ApiCall call)
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "The maximum number of builds to return");
        }

        IEnumerable<Build> builds = call.Repository?.Builds ?? Enumerable.Empty<Build>();
        return BuildsArea.List(call, builds.Where(build => build.Trigger?.Id == call.Route("trigger_uuid")), limit ?? 5);
    }

    private static Answer AnalyzeBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (trigger.Service == "custom-git")
        {
            return Answer.JsonObject(200, json => json.WriteString("status", "notimplemented"));
        }

        string? path = call.Member("config")!.Value.TryGetProperty("dockerfile_path", out JsonElement given) ? given.GetString() : null;
        bool found = trigger.Dockerfiles.Contains((path ?? "Dockerfile").TrimStart('/'));
        Account owner = call.Repository!.Owner;
        return Answer.JsonObject(200, json =>
        {
            json.WriteString("namespace", owner.Name);
            json.WriteString("name", "base");
            json.WriteStartArray("robots");
            foreach (Robot robot in owner.Robots.Values.Where(_ => found))
            {
                json.WriteStartObject();
                json.WriteString("name", robot.Name);
                json.WriteString("kind", "user");
                json.WriteBoolean("is_robot", true);
                json.WriteBoolean("can_read", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("status", found ? "requiresrobot" : "error");
            json.WriteString("message", found ? null : "Could not find or parse Dockerfile");
            json.WriteBoolean("is_admin", true);
        });
    }

    // What custom-git answers to every question.
    private static Answer AskService(BuildTrigger trigger, Action<Utf8JsonWriter> write) =>
        trigger.Service == "custom-git" ? Answer.Message(501, "") : Answer.JsonObject(200, write);

    private static Answer ListSources(ApiCall call, BuildTrigger trigger) => call.Text("namespace") is not string owner
        ? Pages.InternalError()
        : AskService(trigger, json =>
        {
            json.WriteStartArray("sources");
            foreach (string name in (string[])["app", "web"])
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("full_name", $"{owner}/{name}");
                json.WriteString("description", "");
                json.WriteNumber("last_updated", call.Now.AddDays(-1).ToUnixTimeSeconds());
                json.WriteString("url", $"https://github.com/{owner}/{name}");
                json.WriteBoolean("has_admin_permissions", true);
                json.WriteBoolean("private", name == "app");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static Answer ListFieldValues(ApiCall call, BuildTrigger trigger)
    {
        string field = call.Route("field_name");
        if (trigger.Service != "custom-git" && field is not ("refs" or "branch_name" or "tag_name"))
        {
            return call.NotFound();
        }

        return AskService(trigger, json =>
        {
            json.WriteStartArray("values");
            foreach ((string kind, string name) in ((string, string)[])[("branch", "main"), ("branch", "next"), ("tag", "v1.0.0")])
            {
                if (field == "refs")
                {
                    json.WriteStartObject();
                    json.WriteString("kind", kind);
                    json.WriteString("name", name);
                    json.WriteEndObject();
                }
                else if (field.StartsWith(kind, StringComparison.Ordinal))
                {
                    json.WriteStringValue(name);
                }
            }

            json.WriteEndArray();
        });
    }

    private static void WriteDockerfiles(Utf8JsonWriter json, BuildTrigger trigger)
    {
        JsonValues.Write(json, "dockerfile_paths", trigger.Dockerfiles.Select(path => "/" + path));
        json.WriteStartObject("contextMap");
        foreach (string path in trigger.Dockerfiles)
        {
            JsonValues.Write(json, "/" + path, (string[])["/"]);
        }

        json.WriteEndObject();
        json.WriteString("status", "success");
    }

    private static void WriteNamespaces(Utf8JsonWriter json)
    {
        json.WriteStartArray("namespaces");
        json.WriteStartObject();
        json.WriteBoolean("personal", false);
        json.WriteString("id", "acme");
        json.WriteString("title", "Acme");
        json.WriteString("avatar_url", "https://avatars.example.com/acme");
        json.WriteString("url", "https://github.com/acme");
        json.WriteNumber("score", 2);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Log(ApiCall call, string kind, BuildTrigger trigger, params ReadOnlySpan<(string Key, object? Value)> more) =>
        call.Log(kind, call.Repository!.Owner, call.Repository.Name, [("repo", call.Repository.Name), ("namespace", call.Repository.Owner.Name), ("trigger_id", trigger.Id), ("service", trigger.Service), .. more]);

    [GeneratedRegex("^[A-Fa-f0-9]{7,}$")]
    private static partial Regex Commit { get; }
}

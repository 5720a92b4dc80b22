using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Build triggers, which start builds when the source changes.</summary>
internal static partial class TriggersArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listBuildTriggers", Access.RepoAdmin, ListBuildTriggers);
        operations.Serve("getBuildTrigger", Access.RepoAdmin, call => With(call, trigger => Answer.Ok(TriggerView.ShowToAdmin(trigger))));
        Change(operations, "updateBuildTrigger", UpdateBuildTrigger);
        Change(operations, "deleteBuildTrigger", DeleteBuildTrigger);
        Change(operations, "activateBuildTrigger", ActivateBuildTrigger);
        Change(operations, "manuallyStartBuildTrigger", ManuallyStartBuildTrigger);
        operations.Serve("listTriggerRecentBuilds", Access.RepoAdmin, ListTriggerRecentBuilds);
        TriggerSourceHandlers.Register(operations);
    }

    /// <summary>Registers an operation on the trigger in the path that only normal repositories accept.</summary>
    internal static void Change(OperationTable operations, string id, Func<ApiCall, BuildTrigger, Answer> serve) =>
        operations.Serve(id, new Handler(Access.RepoAdmin, call => With(call, trigger => serve(call, trigger))) { NormalRepositoryOnly = true });

    /// <summary>Serves the trigger in the path; 404 if it does not exist.</summary>
    internal static Answer With(ApiCall call, Func<BuildTrigger, Answer> serve) =>
        call.Repository?.Triggers.Find(trigger => trigger.Id == call.Route("trigger_uuid")) is BuildTrigger found ? serve(found) : call.NotFound();

    private static Answer ListBuildTriggers(ApiCall call) => Answer.Ok(new { Triggers = (call.Repository?.Triggers ?? []).Select(TriggerView.ShowToAdmin) });

    // Quay answers as to a caller without any role, so without the settings.
    private static Answer UpdateBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (!trigger.IsActive)
        {
            return call.Invalid("Cannot update an unactivated trigger");
        }

        trigger.Enabled = call.Flag("enabled") == true;
        trigger.DisabledReason = trigger.Enabled ? trigger.DisabledReason : "user_toggled";
        Log(call, "toggle_repo_trigger", trigger, ("enabled", trigger.Enabled));
        return Answer.Ok(TriggerView.Show(trigger, RepositoryRole.None));
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
        return Answer.Ok(TriggerView.ShowToAdmin(trigger));
    }

    private static Answer ManuallyStartBuildTrigger(ApiCall call, BuildTrigger trigger)
    {
        if (!trigger.Enabled || !trigger.IsActive)
        {
            return call.Invalid(trigger.Enabled ? "Trigger is not active." : "Trigger is not enabled.");
        }

        bool isGit = trigger.Service == "custom-git";
        string? commit = call.Text("commit_sha");
        // Git services know the default branch of the source.
        string branch = (call.Member("refs") is { ValueKind: JsonValueKind.Object } reference ? reference.GetProperty("name").GetString() : call.Text("branch_name")) ?? "main";
        if (isGit && commit is null)
        {
            return call.Invalid("missing required parameter");
        }

        if (isGit && !Commit.IsMatch(commit!))
        {
            return call.Invalid($"'{commit}' does not match '^([A-Fa-f0-9]{{7,}})$'");
        }

        Build build = call.State.AddBuild(call.Repository!, call.User.Name);
        (build.Trigger, build.PullRobot, build.Dockerfile, build.Context) = (trigger, trigger.PullRobot, "/Dockerfile", "/");
        build.DisplayName = isGit ? commit![..7] : branch;
        build.Tags = [build.DisplayName];
        build.Metadata = isGit
            ? new Dictionary<string, object?> { ["commit"] = commit, ["git_url"] = trigger.Source }
            : new Dictionary<string, object?> { ["ref"] = "refs/heads/" + branch };
        return Answer.Json(201, BuildView.Show(call, build));
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

    private static void Log(ApiCall call, string kind, BuildTrigger trigger, params ReadOnlySpan<(string Key, object? Value)> more) =>
        call.Log(kind, call.Repository!, [("trigger_id", trigger.Id), ("service", trigger.Service), .. more]);

    [GeneratedRegex("^[A-Fa-f0-9]{7,}$")]
    private static partial Regex Commit { get; }
}

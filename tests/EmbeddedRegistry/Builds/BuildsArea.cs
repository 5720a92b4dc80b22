using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Builds, and the upload of files for them.</summary>
internal static class BuildsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getRepoBuilds", Access.RepoRead, GetRepoBuilds);
        operations.Serve("requestRepoBuild", new Handler(Access.RepoWrite, RequestRepoBuild) { NormalRepositoryOnly = true });
        operations.Serve("getRepoBuild", Access.RepoRead, call => Show(call, Find(call), call.NotFound()));
        operations.Serve("cancelRepoBuild", new Handler(Access.RepoAdmin, CancelRepoBuild) { NormalRepositoryOnly = true });
        operations.Serve("getRepoBuildStatus", Access.RepoRead, call => Show(call, Find(call), Answer.Message(400, Missing(call))));
        operations.Serve("getRepoBuildLogs", Access.RepoWrite, call => Find(call) is Build build ? BuildLogView.Serve(call, build) : Answer.Message(400, Missing(call)));
        operations.Serve("getFiledropUrl", Access.Anyone, GetFiledropUrl);
        operations.Serve("getRepoBuildSuperUser", Access.Superuser, call => Show(call, FindAny(call), call.NotFound()));
        operations.Serve("getRepoBuildStatusSuperUser", Access.Superuser, call => Show(call, FindAny(call), NoBuild(call)));
        operations.Serve("getRepoBuildLogsSuperUser", Access.Superuser, call => FindAny(call) is Build build ? BuildLogView.Serve(call, build) : NoBuild(call));
        operations.Serve("getRepoBuildLogsArchiveSuperUser", Access.Superuser, GetArchivedLogs);
    }

    /// <summary>Lists builds newest first, at most as many as the limit.</summary>
    internal static Answer List(ApiCall call, IEnumerable<Build> builds, int limit) =>
        Answer.Ok(new { Builds = builds.Reverse().Take(limit).Select(build => BuildView.Show(call, build)) });

    private static Build? Find(ApiCall call) => call.Repository?.Builds.Find(build => build.Id == call.Route("build_uuid"));

    private static Build? FindAny(ApiCall call) => call.State.FindBuild(call.Route("build_uuid"));

    private static string Missing(ApiCall call) => $"Unable to locate a build by id: {call.Route("build_uuid")}";

    private static Answer NoBuild(ApiCall call) => call.Problem(400, "invalid_response", Missing(call));

    // Every request that reads a build lets it make progress, after the answer.
    private static Answer Show(ApiCall call, Build? build, Answer missing)
    {
        if (build is null)
        {
            return missing;
        }

        Answer answer = Answer.Ok(BuildView.Show(call, build));
        if (call.Options.RunsBuilds)
        {
            build.Advance(call.Now);
        }

        return answer;
    }

    private static Answer GetRepoBuilds(ApiCall call)
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "The maximum number of builds to return");
        }

        if (!call.TryQueryNumber("since", out int? since))
        {
            return Answer.BadParameter("since", "Returns all builds since the given unix timecode");
        }

        IEnumerable<Build> builds = call.Repository?.Builds ?? Enumerable.Empty<Build>();
        return List(call, builds.Where(build => since is null || build.Started.ToUnixTimeSeconds() >= since), limit ?? 5);
    }

    private static Answer RequestRepoBuild(ApiCall call)
    {
        string? fileId = call.Text("file_id");
        string? archive = call.Text("archive_url");
        if (fileId is null && archive is null)
        {
            return call.Invalid("file_id or archive_url required");
        }

        if (archive is not null && !archive.StartsWith("http://", StringComparison.Ordinal) && !archive.StartsWith("https://", StringComparison.Ordinal))
        {
            return call.Invalid("Invalid Archive URL: Must be http or https");
        }

        string? robot = call.Text("pull_robot");
        if (call.Repository is not Repository repository || (robot is not null && call.State.FindRobot(robot) is null))
        {
            return call.NotFound();
        }

        byte[] source = archive is not null ? Encoding.ASCII.GetBytes(archive) : [];
        if (fileId is not null)
        {
            if (call.State.Files.GetValueOrDefault(fileId)?.Content is not ReadOnlyMemory<byte> content)
            {
                return call.Invalid($"File {fileId} could not be found or is invalid");
            }

            source = content.ToArray();
        }

        Build build = call.State.AddBuild(repository, call.User.Name);
        build.DisplayName = Convert.ToHexStringLower(SHA256.HashData(source))[..7];
        build.ResourceKey = fileId;
        build.ArchiveUrl = archive;
        build.PullRobot = robot;
        (build.Context, build.Dockerfile) = LocateDockerfile(call);
        build.Tags = call.Member("docker_tags") is JsonElement tags ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)] : ["latest"];
        call.Log("build_dockerfile", repository, ("is_manual", true), ("manual_user", call.User.Name), ("docker_tags", build.Tags));
        return Answer.Json(201, BuildView.Show(call, build));
    }

    private static (string Context, string Dockerfile) LocateDockerfile(ApiCall call)
    {
        if (call.Text("dockerfile_path") is string path)
        {
            return (call.Text("context") ?? path[..Math.Max(0, path.LastIndexOf('/'))], path);
        }

        string context = call.Text("subdirectory") ?? call.Text("context") ?? "/";
        return (context, context.EndsWith('/') ? context + "Dockerfile" : context + "/Dockerfile");
    }

    private static Answer CancelRepoBuild(ApiCall call)
    {
        if (Find(call) is not Build build)
        {
            return call.NotFound();
        }

        if (build.Phase != "waiting")
        {
            return call.Invalid("Build is currently running or has finished");
        }

        build.Phase = "cancelled";
        call.Log("cancel_build", build.Repository.Owner, build.Repository.Name, ("build_uuid", build.Id));
        return Answer.Json(201, "Okay");
    }

    private static Answer GetFiledropUrl(ApiCall call)
    {
        string id = Guid.NewGuid().ToString();
        call.State.Files.Add(id, new UploadedFile(call.Text("mimeType")!));
        return Answer.Ok(new { Url = call.FileAddress($"/userfiles/{id}"), FileId = id });
    }

    private static Answer GetArchivedLogs(ApiCall call) => FindAny(call) switch
    {
        null => NoBuild(call),
        { IsArchived: true } build => Answer.Ok(BuildLogView.Show(build)),
        _ => call.Problem(400, "invalid_response", "Archived logs not available"),
    };
}

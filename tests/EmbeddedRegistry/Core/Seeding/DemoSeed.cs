using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>The data of a small company: three organizations, users, robots, repositories and a month of logs.</summary>
internal static class DemoSeed
{
    private const string NewHireCode = "urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a01";
    private const string AuthorizationId = "b9d2c7f4-6e1a-4c38-a5d0-7f43e8c1b601";
    private const string AssignedId = "b9d2c7f4-6e1a-4c38-a5d0-7f43e8c1b602";
    private const string MessageId = "0f6a4c1e-3b5d-4a77-8d0e-52b9a1c6e301";
    private const string AdminCode = "urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02";

    public static SeedResult Plant(RegistryState state)
    {
        DateTimeOffset now = state.Now;
        User admin = state.AddUser("admin", password: Seeds.Password);
        User alice = state.AddUser("alice", password: Seeds.Password);
        state.AddUser("bob", password: Seeds.Password);
        state.AddUser("carol", password: Seeds.Password);
        state.AddUser("dave", password: Seeds.Password).Enabled = false;

        Organization acme = state.AddOrganization("acme", admin, "acme@example.com");
        acme.AddTeam("developers", "creator", "Build and push", "alice", "bob");
        acme.AddTeam("auditors", "member", "Look, do not touch", "carol").Invites.Add(new TeamInvite(NewHireCode, null, "newhire@example.com"));
        Organization globex = state.AddOrganization("globex", admin, "globex@example.com");
        globex.ProxyCache = new ProxyCache("docker.io/library", null, 7 * 24 * 3600, false);
        globex.AddTeam("ops", "admin", "Keep it running", "carol");
        state.AddOrganization("initech", alice, "initech@example.com").Teams["owners"].Invites.Add(new TeamInvite(AdminCode, "admin", null));

        PlantNotifications(admin, now);

        Robot ci = state.AddRobot(acme, "ci", "Continuous integration");
        ci.LastAccessed = now.AddHours(-2);
        state.AddRobot(acme, "deploy", "Deployment").LastAccessed = now.AddDays(-200);
        state.AddRobot(acme, "idle", "Never used");
        state.AddRobot(alice, "laptop", "Experiments");

        Repository app = state.AddRepository(acme, "app", "The application");
        app.TeamRoles["developers"] = RepositoryRole.Write;
        app.TeamRoles["auditors"] = RepositoryRole.Read;
        app.UserRoles[ci.Name] = RepositoryRole.Write;
        app.AddTags(40, "build-", now.AddHours(-1), TimeSpan.FromHours(18));
        Manifest release = app.AddManifest("release", 52_428_800);
        Manifest arm = app.AddManifest("release-arm64", 50_331_648);
        Manifest list = app.AddManifestList(Planting.DigestOf("app:list"), release.Digest, arm.Digest);
        app.AddTag("v1.0.0", release, now.AddDays(-20)).Immutable = true;
        app.AddTag("v1.1.0", list, now.AddDays(-5));
        app.AddTag("latest", release, now.AddDays(-20), now.AddDays(-5));
        app.AddTag("latest", list, now.AddDays(-5)).Pulls = 42;
        app.AddTag("nightly", release, now.AddHours(-9), now.AddDays(14));

        PlantFindings(release, arm);
        PlantBuilds(state, app);

        Repository web = state.AddRepository(acme, "web", "The web frontend", isPublic: true);
        web.TeamRoles["developers"] = RepositoryRole.Write;
        web.AddTag("latest", web.AddManifest("latest", 10_485_760), now.AddDays(-3));
        Repository builder = state.AddRepository(acme, "tools/builder", "Nested name");
        builder.AddTag("latest", builder.AddManifest("latest", 2_097_152), now.AddDays(-30));
        state.AddRepository(acme, "empty", "Nothing pushed yet");
        Repository mirror = state.AddRepository(acme, "mirrored", "Mirrored from elsewhere");
        mirror.AddTag("latest", mirror.AddManifest("latest", 4_194_304), now.AddDays(-2));
        mirror.AddMirror("upstream.example.com/acme/mirrored", "acme+deploy", now.AddHours(12), "latest", "v1.*").Status = "SUCCESS";
        state.AddRepository(globex, "reactor", "Do not touch").State = RepositoryState.ReadOnly;
        state.AddRepository(alice, "scratch", "Private experiments");

        var pipeline = new OAuthApplication(acme, "Pipeline") { ApplicationUri = "https://ci.example.com", RedirectUri = "https://ci.example.com/callback" };
        state.AddAuthorization(admin, pipeline, "repo:read repo:write", uuid: AuthorizationId);
        state.AddAuthorization(admin, new OAuthApplication(globex, "Inventory"), "repo:read", isAssigned: true, uuid: AssignedId);
        state.Messages.Add(new GlobalMessage(MessageId, "Maintenance on Sunday from 8 to 10", "warning", "text/plain"));
        state.Size.LooksUntilDone = 0;
        PlantLogs(state, acme, now);
        PlantServiceKeys(state);
        PlantQuota(state, globex, 10, ("Warning", 80), ("Reject", 100));
        PlantQuota(state, alice, 1, ("Warning", 75));
        return Seeds.Tokens(state, admin, alice);
    }

    private static void PlantFindings(Manifest release, Manifest arm)
    {
        release.Labels.Add(new ManifestLabel("5a8f0d1c-7f1e-4f0e-9d5e-0b7c1f6a2d01", "maintainer", "ops@example.com", "manifest", "text/plain"));
        release.Labels.Add(new ManifestLabel("5a8f0d1c-7f1e-4f0e-9d5e-0b7c1f6a2d02", "com.example.stage", "production", "api", "text/plain"));
        release.ModelCard = "# Release\n\nPredicts nothing.";
        release.Pulls = 57;
        release.Scan.Status = "scanned";
        release.Scan.Packages.AddRange(
        [
            new ScannedPackage("busybox", "1.36.1"),
            new ScannedPackage(
                "expat",
                "2.2.5-r0",
                new KnownVulnerability("CVE-2018-20843", "High", "2.2.7-r0", 7.5, "XML names with many colons take very long."),
                new KnownVulnerability("CVE-2022-25315", "Critical", "", 9.8, "An integer overflow.")),
            new ScannedPackage(
                "openssl",
                "1.0.2o-r2",
                new KnownVulnerability("CVE-2019-1563", "Low", "1.0.2t-r0", 3.7),
                new KnownVulnerability("CVE-2019-1559", "Medium", "1.0.2r-r0", 5.9),
                new KnownVulnerability("CVE-2018-99999", "Unknown")),
        ]);
        arm.Scan.Status = "scanned";
    }

    private static void PlantServiceKeys(RegistryState state)
    {
        var approval = new ServiceKeyApproval("AUTOMATIC", state.Now.AddDays(-30), null, "");
        state.ServiceKeys.Add(new ServiceKey("quay", "registry", state.Now.AddDays(-30), "registry-key") { Approval = approval });
        state.ServiceKeys.Add(new ServiceKey("scanner", "scanner", state.Now.AddHours(-3), "scanner-key") { Expiration = state.Now.AddDays(90) });
    }

    private static void PlantQuota(RegistryState state, Account owner, int gibibytes, params (string Type, int Percent)[] limits)
    {
        var quota = new Quota { Id = state.NextId(), LimitBytes = gibibytes * 1024L * 1024 * 1024 };
        quota.Limits.AddRange(limits.Select(limit => new QuotaLimit(state.NextId(), limit.Type, limit.Percent)));
        owner.Quotas.Add(quota);
    }

    private static void PlantNotifications(User admin, DateTimeOffset now) => admin.Notifications.AddRange(
    [
        new UserNotification(
            "6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e01", "org_team_invite", now.AddHours(-3), ("code", AdminCode), ("inviter", "alice"), ("org", "initech"), ("team", "owners")),
        new UserNotification(
            "6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e02",
            "repo_push",
            now.AddHours(-9),
            ("repository", "acme/app"),
            ("namespace", "acme"),
            ("name", "app"),
            ("docker_url", "quay.example.com/acme/app"),
            ("homepage", "https://quay.example.com/repository/acme/app"),
            ("updated_tags", new[] { "nightly" })),
        new UserNotification(
            "6b1e0d2f-3c4a-4b5d-8e6f-7a8b9c0d1e03", "maintenance", now.AddDays(-2), ("from_date", now.AddDays(5).ToString("R")), ("to_date", now.AddDays(6).ToString("R")), ("reason", "database migration")),
    ]);

    private static void PlantBuilds(RegistryState state, Repository app)
    {
        BuildTrigger git = app.AddTrigger("custom-git", "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01");
        git.IsActive = true;
        git.PullRobot = "acme+ci";
        git.Config = JsonDocument.Parse("""{"build_source": "git@git.example.com:acme/app.git", "dockerfile_path": "/Dockerfile", "context": "/", "branchtag_regex": "heads/main", "default_tag_from_ref": true}""").RootElement;
        git.Credentials = ("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB acme", "https://$token:6WCTO14QZEGD67A4ZHIXPT7HKYDFJEOM@quay.example.com/webhooks/push/trigger/" + git.Id);
        BuildTrigger fresh = app.AddTrigger("github", "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a02");
        fresh.Dockerfiles.AddRange(["Dockerfile", "tools/Dockerfile"]);

        Build failed = state.AddBuild(app, "alice", "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b01", state.Now.AddDays(-2));
        (failed.DisplayName, failed.Phase, failed.Dockerfile, failed.Context, failed.Tags) = ("9f0c2d1", "error", "/Dockerfile", "/", ["test"]);
        failed.Log.Add(new BuildLogLine("Step 1/2 : FROM busybox", "command", failed.Started));
        failed.Log.Add(new BuildLogLine("Error: no such image", "error", failed.Started.AddSeconds(5)));
        Build pushed = state.AddBuild(app, null, "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02", state.Now.AddDays(-1));
        (pushed.DisplayName, pushed.Phase, pushed.Dockerfile, pushed.Context, pushed.Tags) = ("1b7a0e4", "complete", "/Dockerfile", "/", ["main", "latest"]);
        (pushed.Trigger, pushed.PullRobot, pushed.IsArchived) = (git, "acme+ci", true);
        pushed.Metadata = new Dictionary<string, object?> { ["commit"] = "1b7a0e4d2f6c8b0a9e7d5c3b1a0f9e8d7c6b5a49", ["ref"] = "refs/heads/main" };
        pushed.Log.Add(new BuildLogLine("building", "phase", pushed.Started));
        pushed.Log.Add(new BuildLogLine("complete", "phase", pushed.Started.AddMinutes(3)));
        Build queued = state.AddBuild(app, "alice", "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b03", state.Now.AddMinutes(-1));
        (queued.DisplayName, queued.Dockerfile, queued.Context, queued.Tags, queued.ArchiveUrl) = ("77aa31c", "/Dockerfile", "/", ["next"], "https://files.example.com/app.tar.gz");
    }

    private static void PlantLogs(RegistryState state, Organization acme, DateTimeOffset now)
    {
        for (int hour = 30 * 24; hour > 0; hour -= 6)
        {
            bool push = hour % 18 == 0;
            state.AddLog(
                push ? "push_repo" : "pull_repo",
                now.AddHours(-hour),
                acme,
                "app",
                push ? "acme+ci" : "alice",
                ("repo", "app"),
                ("namespace", "acme"),
                ("tag", "latest"));
        }
    }
}

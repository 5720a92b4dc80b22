using System;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>A small company: three organizations, a handful of people, robots, repositories, a month of history.</summary>
internal static class DemoSeed
{
    private const string NewHireCode = "urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a01";
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
        globex.AddTeam("ops", "admin", "Keep it running", "carol");
        state.AddOrganization("initech", alice, "initech@example.com").Teams["owners"].Invites.Add(new TeamInvite(AdminCode, "admin", null));

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

        Repository web = state.AddRepository(acme, "web", "The web frontend", isPublic: true);
        web.TeamRoles["developers"] = RepositoryRole.Write;
        web.AddTag("latest", web.AddManifest("latest", 10_485_760), now.AddDays(-3));
        Repository builder = state.AddRepository(acme, "tools/builder", "Nested name");
        builder.AddTag("latest", builder.AddManifest("latest", 2_097_152), now.AddDays(-30));
        state.AddRepository(acme, "empty", "Nothing pushed yet");
        Repository mirror = state.AddRepository(acme, "mirrored", "Mirrored from elsewhere");
        mirror.AddTag("latest", mirror.AddManifest("latest", 4_194_304), now.AddDays(-2));
        mirror.State = RepositoryState.Mirror;
        state.AddRepository(globex, "reactor", "Do not touch").State = RepositoryState.ReadOnly;
        state.AddRepository(alice, "scratch", "Private experiments");

        PlantLogs(state, acme, now);
        return Seeds.Tokens(state, admin, alice);
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

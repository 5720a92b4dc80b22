using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Applications;
using QuayPS.EmbeddedRegistry.Builds;
using QuayPS.EmbeddedRegistry.Logs;
using QuayPS.EmbeddedRegistry.Manifests;
using QuayPS.EmbeddedRegistry.Mirrors;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.Policies;
using QuayPS.EmbeddedRegistry.Quotas;
using QuayPS.EmbeddedRegistry.Repositories;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Tags;
using QuayPS.EmbeddedRegistry.Teams;
using QuayPS.EmbeddedRegistry.Users;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>
/// The state that the exchanges of an area require in addition to the sample data. While recording, it was created by exchanges
/// of other areas, by pushes, or by hand.
/// </summary>
internal sealed class Arrangement
{
    private const string Image = "sha256:09b6855bee9127546db168ed098cd43c2b49dfbf816ee1a832ce2238bd740253";
    private const string OtherImage = "sha256:de640c107bd17035e09a0a87edf9255625a714f4e85aea04c9b4c1d4c99fd817";
    private const string ImageList = "sha256:78961958e791f28bb5dac7591d6790236d60bc39b916084d7aaa400513001987";
    private readonly Dictionary<string, Action<RegistryState>> _before = new(StringComparer.Ordinal);

    public Action<RegistryState> Prepare { get; private init; } = _ => { };

    public static Arrangement For(string area) => area switch
    {
        "appspecifictokens" => new Arrangement(),
        "build" => ForBuild(),
        "error" => new Arrangement { Prepare = state => Acme(state) },
        "session" => ForSession(),
        "user" => ForUser(),
        "oauth" => new Arrangement { Prepare = state => AddApplication(state, "TAOF84AM14OSVCSBPH5H") },
        "organization" => ForOrganization(),
        "organization_application_tokens" => ForApplicationTokens(),
        "superuser" => ForSuperuser(),
        "repository" => ForRepository(),
        "tag" => ForTag(),
        "robot" => ForRobot(),
        "manifest" => ForManifest(),
        "secscan" => ForScan(),
        "permission" => ForPermission(),
        "prototype" => ForPrototype(),
        "search" => ForSearch(),
        "signing" => new Arrangement { Prepare = state => Acme(state) },
        "repoemail" => ForRepositoryEmail(),
        "team" => ForTeam(),
        "namespacequota" => ForQuota(),
        "billing" or "bootstrap" or "capabilities" or "discovery" or "globalmessages" or "suconfig" or "v2" => new Arrangement(),
        "mirror" => ForMirror(),
        "mirrorhealth" => ForMirrorHealth(),
        "org_mirror" => ForOrganizationMirror(),
        "policy" => ForAutoPrune(),
        "immutability_policy" => new Arrangement { Prepare = state => Acme(state) },
        "trigger" => ForTrigger(),
        "repositorynotification" => ForRepositoryNotification(),
        "namespacenotification" => new Arrangement { Prepare = state => Acme(state) },
        "logs" => new Arrangement { Prepare = PrepareLogs },
        _ => throw new ArgumentException($"The area '{area}' has no arrangement.", nameof(area)),
    };

    public void Before(string exchange, RegistryState state) => _before.GetValueOrDefault(exchange)?.Invoke(state);

    private static Organization Acme(RegistryState state)
    {
        Organization acme = state.AddOrganization("acme", state.FindUser("devtable")!, "acme@example.com");
        acme.AddTeam("developers", "member", "The developers", "reader");
        AcmeRepositories(state, acme);
        return acme;
    }

    private static void AcmeRepositories(RegistryState state, Organization acme)
    {
        foreach ((string name, string description) in ((string, string)[])[("app", "The application"), ("web", "The web frontend"), ("tools/builder", "Nested name")])
        {
            Repository repository = state.AddRepository(acme, name, description, isPublic: name == "web");
            repository.UserRoles["devtable"] = RepositoryRole.Admin;
            if (name != "tools/builder")
            {
                repository.TeamRoles["developers"] = RepositoryRole.Read;
            }
        }
    }

    // An organization whose repositories fill three pages.
    private static void PageOrg(RegistryState state)
    {
        Organization organization = state.AddOrganization("pageorg", state.FindUser("devtable")!, "pageorg@example.com");
        for (int i = 0; i < 205; i++)
        {
            state.AddRepository(organization, string.Create(CultureInfo.InvariantCulture, $"repo-{i:D3}"), isPublic: i % 3 == 0);
        }
    }

    private static void AddQuota(RegistryState state, Account account)
    {
        var quota = new Quota { Id = state.NextId(), LimitBytes = 2_147_483_648 };
        quota.Limits.Add(new QuotaLimit(state.NextId(), "Warning", 75));
        account.Quotas.Add(quota);
    }

    private static Arrangement ForSession()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };

        // While recording, three seconds passed here, with a timeout of two.
        arrangement._before["changeUserDetails/fresh-login-required"] = state => state.ExpireFreshLogins();
        return arrangement;
    }

    private static Arrangement ForUser()
    {
        var arrangement = new Arrangement { Prepare = state => state.AddRepository(Acme(state), "api", "new") };
        arrangement._before["listStarredRepos/list-page-1"] = state =>
        {
            PageOrg(state);
            foreach (Repository repository in state.Repositories.Values.Where(repository => repository.Owner.Name == "pageorg"))
            {
                state.FindUser("devtable")!.Stars.Add(repository.Id);
            }
        };
        arrangement._before["getLoggedInUser/with-quota"] = state => AddQuota(state, state.FindUser("freshuser")!);

        // Wrong passwords lock the user out. While recording, this happened later.
        arrangement._before["verifyUser/wrong-password-with-bearer-token"] = state => state.FindUser("devtable")!.LockedUntil = default;
        arrangement._before["listUserNotifications/list"] = state => Notify(
            state,
            ("0d5aacad-020e-45e4-89bb-a85a2442ef87", "assigned_authorization"),
            ("795e9751-7e3a-40c9-880b-7fef259279a9", "maintenance"),
            ("073f5fb8-3e02-4955-aa94-ddcc074aac6b", "test_notification"));
        arrangement._before["listUserNotifications/list-page-0"] = state =>
            Notify(state, [.. Enumerable.Range(0, 5).Select(i => ($"5a000000-0000-4000-8000-00000000000{4 - i}", "repo_push"))]);
        // Authorizations are assigned and granted on web pages.
        OAuthApplication WebApp(RegistryState state) => new(state.FindOrganization("acme")!, "Web app")
        {
            ApplicationUri = "https://app.example.com",
            RedirectUri = "https://app.example.com/callback",
        };
        arrangement._before["listAssignedAuthorizations/list"] = state => state.AddAuthorization(state.FindUser("reader")!, WebApp(state), "repo:read repo:write", isAssigned: true);
        arrangement._before["listAssignedAuthorizations/list-after-grant"] = state => state.Authorizations.RemoveAll(authorization => authorization.IsAssigned);
        arrangement._before["listAssignedAuthorizations/list-2"] = state =>
            state.AddAuthorization(state.FindUser("freshuser")!, WebApp(state), "repo:read repo:write", isAssigned: true, uuid: "eb76fb51-23d8-480a-bb6c-553da135f9f0");
        arrangement._before["getUserAuthorization/get"] = state =>
            state.AddAuthorization(state.FindUser("devtable")!, WebApp(state), "repo:read repo:write", uuid: "1995ee1b-3a37-4c21-983d-47ff3ab37ca9");
        return arrangement;

        static void Notify(RegistryState state, params (string Uuid, string Kind)[] notifications) =>
            state.FindUser("devtable")!.Notifications.AddRange(notifications.Select(one => new UserNotification(one.Uuid, one.Kind, state.Now)));
    }

    private static Arrangement ForOrganization()
    {
        var arrangement = new Arrangement();
        arrangement._before["getOrganization/as-admin"] = state =>
        {
            Organization acme = state.FindOrganization("acme")!;
            acme.AddTeam("developers", "member", "The developers", "reader", "member");
            acme.AddTeam("ops", "creator", "The ops");
            acme.AddTeam("auditors", "member", "The auditors");
        };
        arrangement._before["getOrganizationCollaborators/list"] = state =>
        {
            AcmeRepositories(state, state.FindOrganization("acme")!);
            state.FindRepository("acme/app")!.UserRoles["outsideorg"] = RepositoryRole.Read;
            state.FindRepository("acme/web")!.UserRoles["outsideorg"] = RepositoryRole.Read;
            state.FindRepository("acme/app")!.UserRoles["randomuser"] = RepositoryRole.Write;
        };
        arrangement._before["deleteAdminedOrganization/deleted"] = state => state.AddOrganization("shortlived", state.FindUser("devtable")!);
        arrangement._before["getOrganization/with-quota-and-limits"] = state => AddQuota(state, state.FindOrganization("acme")!);

        // convertUserToOrganization
        arrangement._before["getOrganization/converted-user"] = state =>
        {
            state.RemoveAccount(state.FindUser("public")!);
            state.AddOrganization("public", state.FindUser("devtable")!, "jacob.moshenko@gmail.com");
        };
        return arrangement;
    }

    private static OAuthApplication AddApplication(RegistryState state, string clientId)
    {
        Organization acme = Acme(state);
        var application = new OAuthApplication(acme, "Web app") { ClientId = clientId, RedirectUri = "https://app.example.com/callback" };
        acme.Applications.Add(application);
        return application;
    }

    private static Arrangement ForApplicationTokens()
    {
        const string ClientId = "67O1PWHLMQWEK5EI47R2";
        var arrangement = new Arrangement { Prepare = state => AddApplication(state, ClientId) };
        arrangement._before["listOrganizationApplicationTokens/list-page-1"] = state =>
        {
            for (int i = 0; i < 125; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"token {i:D3}");
                state.AddApplicationToken(state.FindApplication(ClientId)!, state.FindUser("devtable")!, name, "repo:read", Scopes.RepoRead, TimeSpan.FromDays(1));
            }
        };
        return arrangement;
    }

    private static Arrangement ForSuperuser()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                AddLogs(state, 70, Acme(state), "app");
                AddMirrors(state);
                state.AddOrganization("tempcorp", state.FindUser("devtable")!, "t@example.com");
                Repository builds = state.AddRepository(state.FindOrganization("acme")!, "builds", "Built here");
                Working(state.AddBuild(builds, null, "96c5946e-dc76-45cd-abe6-ec3e353d820d"));
            },
        };
        arrangement._before["listUserQuotaSuperUser/list"] = state => Renumber(state.FindUser("freshuser")!, 5);
        arrangement._before["listOrganizationQuotaSuperUser/list"] = state => Renumber(state.FindOrganization("sellnsmall")!, 5);

        arrangement._before["getSuperUserRepositoryMirrorHealth/unhealthy"] = LetMirrorsFail;

        // Done by background workers.
        arrangement._before["getRegistrySize/calculated"] = state => state.Size.Finish(state.Now);
        arrangement._before["getRepoBuildLogsArchiveSuperUser/archived"] = state =>
        {
            Build build = state.FindRepository("acme/builds")!.Builds[0];
            build.IsArchived = true;
            build.Log.Clear();
            build.Log.AddRange([new BuildLogLine("build-scheduled", "phase", null), new BuildLogLine("complete", "phase", null)]);
        };
        return arrangement;
    }

    private static Arrangement ForRepository()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };
        arrangement._before["listRepos/list-namespace-page-1"] = PageOrg;
        return arrangement;
    }

    private static Arrangement ForRobot()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                Organization acme = Acme(state);
                acme.AddTeam("qa", "member", "Quality", state.AddRobot(acme, "teambot").Name, "devtable+dtrobot");
            },
        };

        // changeUserPermissions
        arrangement._before["getOrgRobots/list-with-permissions"] = state =>
        {
            state.FindRepository("acme/app")!.UserRoles["acme+ci"] = RepositoryRole.Write;
            state.FindRepository("acme/web")!.UserRoles["acme+ci"] = RepositoryRole.Read;
        };
        arrangement._before["getUserRobotPermissions/list"] = state =>
        {
            state.FindRepository("devtable/simple")!.UserRoles["devtable+ci"] = RepositoryRole.Write;
            state.FindRepository("devtable/shared")!.UserRoles["devtable+ci"] = RepositoryRole.Read;
        };
        return arrangement;
    }

    private static Arrangement ForTeam()
    {
        var arrangement = new Arrangement { Prepare = state => state.AddRobot(Acme(state), "teambot") };

        // Codes are in mails only.
        arrangement._before["getOrganizationTeamMembers/list-with-pending"] = state =>
            Qa(state).Invites.Add(new TeamInvite("5b6fbe80-7bb6-4a2a-8a1e-5f4a1c6c9a01", null, state.FindUser("freshuser")!.Email));
        arrangement._before["acceptOrganizationTeamInvite/wrong-user-email"] = state =>
            Qa(state).Invites[0] = new TeamInvite("urn:teaminvite:f55b1dd4-1f52-4e0b-97b3-8cd5d000ec19", null, "newhire@example.com");
        arrangement._before["declineOrganizationTeamInvite/declined"] = state =>
            Qa(state).Invites.Add(new TeamInvite("5b6fbe80-7bb6-4a2a-8a1e-5f4a1c6c9a02", null, state.FindUser("normaluser")!.Email));

        // changeTeamPermissions
        arrangement._before["getOrganizationTeamPermissions/list"] = state =>
        {
            state.FindRepository("acme/app")!.TeamRoles["qa"] = RepositoryRole.Write;
            state.FindRepository("acme/web")!.TeamRoles["qa"] = RepositoryRole.Read;
        };
        return arrangement;

        static Team Qa(RegistryState state) => state.FindOrganization("acme")!.Teams["qa"];
    }

    private static Arrangement ForPrototype() => new()
    {
        Prepare = state =>
        {
            Organization acme = Acme(state);
            state.AddRobot(acme, "ci");
            state.AddRobot(acme, "deploy");
            acme.AddTeam("ops", "member", "Operations");
        },
    };

    private static Arrangement ForSearch() => new()
    {
        Prepare = state =>
        {
            Organization acme = Acme(state);
            state.AddRobot(acme, "ci");
            for (int i = 0; i < 30; i++)
            {
                state.AddRepository(acme, string.Create(CultureInfo.InvariantCulture, $"findme-{i:D2}"), $"Find me {i}");
            }
        },
    };

    private static Arrangement ForTag()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                Acme(state);
                Repository app = state.FindRepository("acme/app")!;
                Manifest image = app.AddManifestAs(Image, 105, expiresAfterSeconds: 14 * 24 * 3600);
                app.AddManifestAs(OtherImage, 106);
                app.AddTag("v1.0", image, state.Now.AddSeconds(-20));
                app.AddTag("v1.0-multi", app.AddManifestList(ImageList, Image, OtherImage), state.Now.AddSeconds(-10));
            },
        };
        arrangement._before["removeTagFromTimemachine/expired-deleted-tag"] = state =>
        {
            Repository app = state.FindRepository("acme/app")!;
            app.AddTag("gone", app.Manifests[Image], state.Now.AddSeconds(-2), state.Now.AddSeconds(-1));
            app.AddTag("alive", app.Manifests[Image], state.Now);
        };
        arrangement._before["getTagPullStatistics/get"] = state =>
        {
            Tag latest = state.FindRepository("acme/app")!.Tags.FindLatest("latest")!;
            latest.Pulls = 42;
            latest.LastPull = latest.Manifest.LastPull = state.Now.AddDays(-1);
            latest.Manifest.Pulls = 57;
        };
        arrangement._before["listRepoTags/list-page-1"] = state =>
        {
            Repository app = state.FindRepository("acme/app")!;
            for (int i = 0; i < 125; i++)
            {
                app.AddTag(string.Create(CultureInfo.InvariantCulture, $"build-{i:D3}"), app.Manifests[i % 4 == 0 ? ImageList : Image], state.Now);
            }
        };
        return arrangement;
    }

    private static Repository AppWithImages(RegistryState state)
    {
        Acme(state);
        Repository app = state.FindRepository("acme/app")!;
        app.AddManifestAs(Image, 105);
        app.AddManifestAs(OtherImage, 106);
        app.AddManifestList(ImageList, Image, OtherImage);
        return app;
    }

    private static Arrangement ForManifest()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                Repository app = AppWithImages(state);
                app.Manifests[Image].Labels.Add(new ManifestLabel("e3f8fc60-8045-4079-b594-00bc516066e5", "org.example", "yes", "manifest", "text/plain"));
                state.FindRepository("devtable/simple")!.AddManifestAs("sha256:b872bd05b1f214cdfeb6947cea763d973ae5638062fc0fc81c0a8ebffa8a0e00", 92);
            },
        };
        arrangement._before["getManifestPullStatistics/get"] = state =>
        {
            Manifest image = state.FindRepository("acme/app")!.Manifests[Image];
            image.Pulls = 57;
            image.LastPull = state.Now.AddDays(-1);
        };
        return arrangement;
    }

    private static Repository BuildsRepository(RegistryState state)
    {
        Organization acme = Acme(state);
        state.AddRobot(acme, "ci");
        return state.AddRepository(acme, "builds", "Built here");
    }

    private static Arrangement ForBuild()
    {
        var arrangement = new Arrangement { Prepare = state => BuildsRepository(state) };

        arrangement._before["requestRepoBuild/created-from-file-drop"] = state => state.Files.Values.Single().Content = new byte[] { 1 };

        // No builder was running; the output of one was written to the database.
        arrangement._before["getRepoBuild/get-building"] = state => Working(First(state));
        arrangement._before["getRepoBuildLogs/archived"] = state => First(state).IsArchived = true;
        arrangement._before["getRepoBuild/get-complete"] = state => (First(state).Phase, First(state).HasProgress) = ("complete", false);
        arrangement._before["getRepoBuilds/list-with-trigger"] = state =>
        {
            Repository repository = state.FindRepository("acme/builds")!;
            Build build = state.AddBuild(repository, "devtable");
            build.PullRobot = "acme+ci";
            build.Tags = ["0123456"];
            build.Metadata = new Dictionary<string, object?> { ["commit"] = "0123456789abcdef0123456789abcdef01234567", ["git_url"] = "git@git.example.com:acme/app.git" };
            build.Trigger = Trigger(repository, "05e673eb-3615-4ed8-81bf-2adc9552e3f1");
            build.Trigger.IsActive = true;
            build.Trigger.Credentials = ("ssh-rsa AAAA", "http://$token:SECRET@quay.example.test/webhooks/push/trigger/" + build.Trigger.Id);
            build.Trigger.Config = JsonDocument.Parse(
                """{"build_source": "git@git.example.com:acme/app.git", "dockerfile_path": "/Dockerfile", "context": "/", "branchtag_regex": "heads/main", "default_tag_from_ref": true, "latest_for_default_branch": true, "tag_templates": []}""").RootElement;
        };
        return arrangement;

        static Build First(RegistryState state) => state.FindRepository("acme/builds")!.Builds[0];
    }

    private static Arrangement ForTrigger() => new()
    {
        Prepare = state =>
        {
            Repository builds = BuildsRepository(state);
            Trigger(builds, "05e673eb-3615-4ed8-81bf-2adc9552e3f1");
            Trigger(builds, "9440c530-e98d-4e07-aa48-da84c16597ba");
        },
    };

    private static BuildTrigger Trigger(Repository repository, string id) => repository.AddTrigger("custom-git", id);

    // A build whose builder has not reported for some time.
    private static void Working(Build build)
    {
        build.Phase = "internalerror";
        build.HasProgress = true;
        foreach ((string message, string? type) in ((string, string?)[])
        [
            ("build-scheduled", "phase"), ("pulling", "phase"), ("building", "phase"), ("Step 1/3 : FROM busybox", "command"), (" ---> 6ad733544a63", null), ("Error: exit code 1", "error"),
        ])
        {
            build.Log.Add(new BuildLogLine(message, type, build.Started));
        }
    }

    private static Arrangement ForScan()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                AppWithImages(state);
                Manifest scanned = state.FindRepository("devtable/scanned")!.AddManifestAs("sha256:56fcb77d5d9e1dcf964432bd1c587f87b2fb3bc7c4d18a011678873c124f265e", 663);
                scanned.Scan.Status = "scanned";
                scanned.Scan.Packages.Add(new ScannedPackage("setuptools", "28.8.0"));
                scanned.Scan.Packages.Add(new ScannedPackage("expat", "2.2.5-r0", new KnownVulnerability("CVE-2018-20843", "High", "2.2.7-r0", 7.5), new KnownVulnerability("CVE-2019-15903", "Unknown")));
            },
        };
        foreach ((string exchange, string status) in ((string, string)[])
        [
            ("failed", "failed"),
            ("manifest-unsupported", "unsupported"),
            ("manifest-layer-too-large", "manifest_layer_too_large"),
            ("in-progress", "queued"),
        ])
        {
            arrangement._before[$"getRepoManifestSecurity/{exchange}"] = state => state.FindRepository("acme/app")!.Manifests[Image].Scan.Status = status;
        }

        return arrangement;
    }

    private static Arrangement ForPermission() => new()
    {
        Prepare = state =>
        {
            Organization acme = Acme(state);
            state.AddRobot(acme, "ci");
            acme.AddTeam("qa", "member", "Quality");
            acme.AddTeam("auditors", "member", "The auditors");
            Repository app = state.FindRepository("acme/app")!;
            app.UserRoles["outsideorg"] = RepositoryRole.Read;
            app.TeamRoles["qa"] = app.TeamRoles["developers"] = RepositoryRole.Write;
            state.AddRepository(acme, "docs", "The documentation").UserRoles["devtable"] = RepositoryRole.Admin;
        },
    };

    // The exchanges use the ids that quotas and limits had while recording.
    private static Arrangement ForQuota()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };
        arrangement._before["listOrganizationQuota/list"] = state => Renumber(state.FindOrganization("acme")!, 4);
        arrangement._before["listOrganizationQuotaLimit/list"] = state => Renumber(state.FindOrganization("acme")!, 4);
        arrangement._before["listUserQuota/list"] = state =>
        {
            AddQuota(state, state.FindUser("freshuser")!);
            Renumber(state.FindUser("freshuser")!, 5);
        };
        return arrangement;
    }

    // The user's policy was deleted by hand between the exchanges.
    private static Arrangement ForAutoPrune()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };
        arrangement._before["listUserAutoPrunePolicies/list-initial"] = state =>
            state.FindUser("devtable")!.AutoPrunePolicies.Add(new AutoPrunePolicy("number_of_tags", JsonSerializer.SerializeToElement(10), new TagChoice(null, true)));
        arrangement._before["listUserAutoPrunePolicies/list-empty"] = state => state.FindUser("devtable")!.AutoPrunePolicies.Clear();
        return arrangement;
    }

    private static void Renumber(Account account, long id)
    {
        Quota old = account.Quotas[0];
        account.Quotas[0] = new Quota { Id = id, LimitBytes = old.LimitBytes };
        account.Quotas[0].Limits.AddRange(old.Limits.Select((limit, i) => limit with { Id = 4 + i }));
    }

    private static Arrangement ForMirror() => new()
    {
        Prepare = state =>
        {
            Organization acme = Acme(state);
            state.AddRobot(acme, "mirrorbot");
            foreach (string name in (string[])["mirrored", "mirror2", "mirror3"])
            {
                state.AddRepository(acme, name);
            }
        },
    };

    private static void AddMirrors(RegistryState state)
    {
        state.FindRepository("devtable/mirrored")!.AddMirror("quay.io/library/busybox", "devtable+dtrobot", state.Now, "latest");
        foreach (string name in (string[])["mirrored", "mirror2"])
        {
            state.AddRepository(state.FindOrganization("acme")!, name).AddMirror("quay.io/library/busybox", "acme+mirrorbot", state.Now, "latest");
        }

        state.FindRepository("acme/mirrored")!.Mirror!.Status = "CANCEL";
    }

    // Done by hand in the database.
    private static void LetMirrorsFail(RegistryState state)
    {
        RepositoryMirror mirrored = state.FindRepository("acme/mirrored")!.Mirror!;
        (mirrored.Status, mirrored.Retries) = ("FAIL", 0);
        state.FindRepository("acme/mirror2")!.Mirror!.Status = "SYNCING";
    }

    private static Arrangement ForMirrorHealth()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                Acme(state);
                AddMirrors(state);
            },
        };
        arrangement._before["getRepositoryMirrorHealth/unhealthy"] = LetMirrorsFail;
        return arrangement;
    }

    private static Arrangement ForOrganizationMirror()
    {
        var arrangement = new Arrangement
        {
            Prepare = state =>
            {
                state.AddRobot(Acme(state), "ci");
                state.AddRobot(state.AddOrganization("mirrororg", state.FindUser("devtable")!), "sync");
            },
        };
        arrangement._before["listOrgMirrorRepositories/list"] = state =>
        {
            foreach ((string name, string status) in ((string, string)[])
            [
                ("app-api", "SYNCING"), ("app-web", "FAIL"), ("app-worker", "SUCCESS"), ("tools/builder", "NEVER_RUN"), ("tools/linter", "NEVER_RUN"),
            ])
            {
                state.FindOrganization("mirrororg")!.Mirror!.Found.Add(new FoundRepository { Name = name, Status = status, Discovered = state.Now.AddDays(-1) });
            }
        };

        // createOrgMirrorConfig
        arrangement._before["syncOrgMirrorNow/sync-requested"] = state => state.FindOrganization("mirrororg")!.Mirror = new OrganizationMirror
        {
            RobotName = "mirrororg+sync",
            RegistryType = "quay",
            Url = "https://quay.io",
            Namespace = "coreos",
            Visibility = "private",
            Interval = 3600,
            Start = state.Now,
            Created = state.Now,
        };
        return arrangement;
    }

    private static Arrangement ForRepositoryNotification()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };

        // Confirmed by mail.
        arrangement._before["createRepoNotification/created-email"] = state => state.FindRepository("acme/app")!.Emails["ops@example.com"] = true;
        return arrangement;
    }

    private static Arrangement ForRepositoryEmail()
    {
        var arrangement = new Arrangement { Prepare = state => Acme(state) };
        arrangement._before["checkRepoEmailAuthorized/confirmed"] = state => state.FindRepository("acme/app")!.Emails["ops@example.com"] = true;
        return arrangement;
    }

    // 100 entries for the organization, 25 of them for one repository, 51 for devtable, one for another user.
    private static void PrepareLogs(RegistryState state)
    {
        Organization acme = Acme(state);
        User devtable = state.FindUser("devtable")!;
        AddLogs(state, 75, acme, null);
        AddLogs(state, 25, acme, "app");
        int known = (int)Enumerable.Range(0, (int)state.Logs.Stored.Count).LongCount(number => state.Logs.Stored[number].Namespace == devtable);
        AddLogs(state, 51 - known, devtable, null);
        state.Logs.Stored.Add(new LogEntry(state.Now, "login_success", state.FindUser("reader"), null, null, []));
    }

    private static void AddLogs(RegistryState state, int count, Account owner, string? repository)
    {
        for (int i = 0; i < count; i++)
        {
            state.AddLog(i % 2 == 0 ? "create_robot" : "delete_robot", state.Now, owner, repository, "devtable", ("robot", $"bot{i}"));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>The test data of Quay's own sources, as far as the recorded exchanges show them.</summary>
internal static class SampleSeed
{
    public static SeedResult Plant(RegistryState state)
    {
        User devtable = state.AddUser("devtable", "jschorr@devtable.com", Seeds.Password);
        devtable.IsFreeAccount = false;
        devtable.PreferredNamespace = true;
        state.AddUser("disabled", "jschorr+disabled@devtable.com", Seeds.Password).Enabled = false;
        User everybody = state.AddUser("public", "jacob.moshenko@gmail.com", Seeds.Password);
        User fresh = state.AddUser("freshuser", "jschorr+test@devtable.com", Seeds.Password);
        User random = state.AddUser("randomuser", "no4@thanks.com", Seeds.Password);
        state.AddUser("unverified", "no5@thanks.com", Seeds.Password).Verified = false;
        state.AddUser("reader", "no1@thanks.com", Seeds.Password);
        state.AddUser("creator", "noc@thanks.com", Seeds.Password);
        state.AddUser("member", "nod@thanks.com", Seeds.Password);
        User outside = state.AddUser("outsideorg", "no2@thanks.com", Seeds.Password);
        state.AddUser("subscription", "subscriptions@devtable.com", Seeds.Password);
        state.AddUser("globalreadonlysuperuser", "globalreadonlysuperuser+test@devtable.com", Seeds.Password).IsGlobalReadonlySuperuser = true;
        User normal = state.AddUser("normaluser", "normaluser+test@devtable.com", Seeds.Password);

        state.AppTokens.Add(new AppToken(devtable, "some app", state.Now.AddHours(-1)));
        state.AddRobot(devtable, "dtrobot");
        state.AddRobot(devtable, "dtrobot2");
        state.AddRobot(fresh, "anotherrobot");
        Organization buynlarge = PlantOrganizations(state, devtable);
        AddQuota(state, random, 6000, "Reject", 90);

        PlantRepository(state, random, "randomrepo", "Random repo repository.", 92);
        Repository simple = PlantRepository(state, devtable, "simple", "Simple repository.", 92);
        devtable.Stars.Add(simple.Id);
        foreach ((string name, string? description, long size) in ((string, string?, long)[])
        [
            ("sharedtags", "Shared tags repository", 184),
            ("history", "Historical repository.", 207),
            ("complex", "Complex repository with many branches and tags.", 207),
            ("gargantuan", null, 861),
            ("trusted", "Trusted repository.", 92),
        ])
        {
            PlantRepository(state, devtable, name, description, size);
        }

        PlantRepository(state, everybody, "publicrepo", "Public repository pullable by the world.", 230).IsPublic = true;
        PlantRepository(state, outside, "coolrepo", "Some cool repo.", 115);
        Repository shared = PlantRepository(state, devtable, "shared", "Shared repository, another user can write.", 115);
        shared.UserRoles["public"] = RepositoryRole.Write;
        PlantRepository(state, devtable, "text-full-repo", "This is a repository for testing text search", 115);
        PlantBuilds(state, state.AddRepository(devtable, "building", "Empty repository which is building."));
        PlantRepository(state, state.FindOrganization("testorgforautoprune")!, "autoprunerepo", "Repository owned by an org.", 92);
        PlantRepository(state, buynlarge, "orgrepo", "Repository owned by an org.", 92).TeamRoles["readers"] = RepositoryRole.Read;
        PlantRepository(state, buynlarge, "anotherorgrepo", "Another repository owned by an org.", 92);
        PlantRepository(state, devtable, "superwide", null, 943);
        PlantRepository(state, devtable, "mirrored", "Mirrored repository.", 92).State = RepositoryState.Mirror;
        PlantRepository(state, devtable, "readonly", "Read-Only Repo.", 92).State = RepositoryState.ReadOnly;
        state.AddRepository(state.FindOrganization("orgwithnosuperuser")!, "repo", null);
        PlantRepository(state, devtable, "scanned", "Schema 2 image with a scan result.", 663);
        foreach (string name in (string[])["sharedtags", "complex", "mirrored"])
        {
            state.FindRepository($"devtable/{name}")!.UserRoles["devtable+dtrobot"] = RepositoryRole.Read;
        }

        PlantAuthorizations(state, devtable, normal, buynlarge);
        state.Messages.Add(new GlobalMessage(Guid.NewGuid().ToString(), "We love you, Quay customers!", "info", "text/plain"));
        state.Messages.Add(new GlobalMessage(Guid.NewGuid().ToString(), "This is a **development** install of Quay", "warning", "text/markdown"));
        PlantLogs(state, devtable, buynlarge);
        PlantServiceKeys(state);
        return Seeds.Tokens(state, devtable, normal);
    }

    private static Organization PlantOrganizations(RegistryState state, User devtable)
    {
        Organization buynlarge = state.AddOrganization("buynlarge", devtable, "quay@devtable.com");
        buynlarge.IsFreeAccount = false;
        buynlarge.Teams["owners"].Description = "Owners have unfetterd access across the entire org.";
        state.AddRobot(buynlarge, "coolrobot");
        buynlarge.AddTeam("creators", "creator", "Creators of orgrepo.", "creator", "buynlarge+coolrobot");
        buynlarge.AddTeam("readers", "member", "Readers of orgrepo.", "reader", "member");
        buynlarge.AddTeam("synced", "member", "Some synced team.");
        AddQuota(state, buynlarge, 3000, "Warning", 50);
        foreach ((string name, string email) in ((string, string)[])
        [
            ("testorgforautoprune", "autoprune@devtable.com"),
            ("library", "quay+library@devtable.com"),
            ("titi", "quay+titi@devtable.com"),
            ("sellnsmall", "quay+sell@devtable.com"),
        ])
        {
            state.AddOrganization(name, devtable, email);
        }

        state.AddOrganization("subscriptionsorg", state.FindUser("subscription")!, "quay+subscriptionsorg@devtable.com");
        state.AddOrganization("proxyorg", devtable, "quay+proxyorg@devtable.com");
        AddQuota(state, state.AddOrganization("orgwithnosuperuser", state.FindUser("creator")!, "orgwithnosuperuser@devtable.com"), 3000, "Warning", 50);
        state.AddOrganization("tokenkeeper", devtable, "tokenkeeper@example.com");
        return buynlarge;
    }

    private static void AddQuota(RegistryState state, Account account, long bytes, string type, int percent)
    {
        var quota = new Quota { Id = state.NextId(), LimitBytes = bytes };
        quota.Limits.Add(new QuotaLimit(state.NextId(), type, percent));
        account.Quotas.Add(quota);
    }

    private static Repository PlantRepository(RegistryState state, Account owner, string name, string? description, long size)
    {
        Repository repository = state.AddRepository(owner, name, description);
        DateTimeOffset pushed = state.Now.AddHours(-1);
        repository.AddTag("prod", repository.AddManifest("prod", size - 1), pushed);
        repository.AddTag("latest", repository.AddManifest("latest", 1), pushed);
        return repository;
    }

    private static void PlantBuilds(RegistryState state, Repository building)
    {
        BuildTrigger trigger = building.AddTrigger("github", "170ced93-d324-4523-9a88-cbbfcbd780d7");
        trigger.Config = JsonDocument.Parse("""{"build_source": "jakedt/testconnect", "subdir": "", "dockerfile_path": "Dockerfile", "context": "/"}""").RootElement;
        trigger.PullRobot = "devtable+dtrobot";
        foreach (string id in (string[])["deadpork-dead-pork-dead-porkdeadpork", "deadduck-dead-duck-dead-duckdeadduck", "deadbeef-dead-beef-dead-beefdeadbeef"])
        {
            Build build = state.AddBuild(building, null, id);
            build.DisplayName = "build-name";
            build.Tags = ["latest"];
            build.Trigger = trigger;
            build.ResourceKey = Guid.NewGuid().ToString();
            build.Metadata = new Dictionary<string, object?> { ["commit"] = "3482adc5822c498e8f7db2e361e8d57b3d77ddd9", ["ref"] = "refs/heads/master", ["default_branch"] = "master" };
        }
    }

    private static void PlantServiceKeys(RegistryState state)
    {
        var approval = new ServiceKeyApproval("SUPERUSER", state.Now, null, "The **test** approval");
        foreach ((string kid, string name, bool approved) in ((string, string, bool)[])
            [("kid1", "somesamplekey", true), ("kid3", "unapprovedkey", false), ("kid4", "autorotatingkey", true), ("kid6", "someexpiredkey", true)])
        {
            state.ServiceKeys.Add(new ServiceKey("sample_service", name, state.Now, kid)
            {
                Approval = approved ? approval : null,
                Expiration = kid == "kid6" ? state.Now.AddDays(-1) : null,
                RotationSeconds = kid == "kid4" ? 43200 : null,
            });
        }
    }

    private static void PlantAuthorizations(RegistryState state, User devtable, User normal, Organization buynlarge)
    {
        state.AddAuthorization(devtable, new OAuthApplication(buynlarge, "Some Test App") { ApplicationUri = "http://localhost:8000" }, "repo:admin");
        foreach (User user in (User[])[devtable, normal])
        {
            state.AddAuthorization(user, new OAuthApplication(state.FindOrganization("tokenkeeper")!, "automation") { ApplicationUri = "http://localhost" }, "user:admin repo:create repo:admin");
        }
    }

    private static void PlantLogs(RegistryState state, User devtable, Organization buynlarge)
    {
        DateTimeOffset week = state.Now.AddDays(-6);
        state.AddLog("org_create_team", week, buynlarge, null, "devtable", ("team", "readers"));
        state.AddLog("org_set_team_role", week, buynlarge, null, "devtable", ("team", "readers"), ("role", "read"));
        state.AddLog("create_repo", week, buynlarge, "orgrepo", "devtable", ("namespace", "buynlarge"), ("repo", "orgrepo"));
        state.AddLog("pull_repo", state.Now.AddHours(-20), devtable, "simple", "devtable", ("namespace", "devtable"), ("repo", "simple"), ("tag", "latest"));
        state.AddLog("push_repo", state.Now.AddHours(-2), devtable, "simple", "devtable", ("namespace", "devtable"), ("repo", "simple"));
    }
}

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Comparison with an earlier export: it shows everything that was added or changed since.</summary>
public sealed class DriftTests : DeclaredStateTest
{
    private static readonly RepositoryName App = RepositoryName.Parse("new/app");

    /// <summary>Each kind of item, and the call that adds one to an organization without one.</summary>
    private static readonly Dictionary<string, Func<QuayClient, Task>> Additions = new()
    {
        ["Team extra"] = client => client.Teams.CreateAsync("new", "extra", QuayTeamRole.Member, null, Limit),
        ["TeamMember ops/carol"] = client => client.TeamMembers.AddAsync("new", "ops", "carol", Limit),
        ["TeamSync ops"] = client => client.Teams.EnableSyncAsync("new", "ops", TeamGroup.OfLdap("cn=a"), Limit),
        ["Robot new+extra"] = client => client.Robots.CreateAsync("new", "extra", null, null, Limit),
        ["RobotFederation new+ci s"] = client => client.RobotFederation.AddAsync("new", "ci", null, [new FederatedIdentity("https://i.example.com", "s")], Limit),
        ["DefaultPermission team ops"] = client => client.DefaultPermissions.CreateAsync("new", new Grantee(QuayGranteeKind.Team, "ops"), QuayRepositoryRole.Read, null, Limit),
        ["Application Extra"] = client => client.Applications.CreateAsync("new", new ApplicationSettings { Name = "Extra" }, Limit),
        ["Quota quota"] = client => client.Quotas.CreateAsync(QuotaOwner.Organization("new"), 1024, Limit),
        ["AutoPrunePolicy all tags"] = client => client.AutoPrunePolicies.CreateAsync(Place.Organization("new"), new AutoPruneSettings { NumberOfTags = 5 }, Limit),
        ["AutoPrunePolicy all tags of new/app"] = client => client.AutoPrunePolicies.CreateAsync(Place.Repository(App), new AutoPruneSettings { NumberOfTags = 5 }, Limit),
        ["ImmutabilityPolicy x"] = client => client.ImmutabilityPolicies.CreateAsync(Place.Organization("new"), "x", false, Limit),
        ["ImmutabilityPolicy x of new/app"] = client => client.ImmutabilityPolicies.CreateAsync(Place.Repository(App), "x", false, Limit),
        ["ProxyCache proxy cache"] = client => client.ProxyCaches.CreateAsync("new", new ProxyCacheSettings { UpstreamRegistry = "quay.example.com" }, Limit),
        ["OrganizationMirror mirror"] = client => client.OrganizationMirrors.CreateAsync("new", OrganizationMirror(), Limit),
        ["Notification n"] = client => client.Notifications.CreateAsync(Place.Organization("new"), Notification(QuayNotificationEvent.QuotaWarning), Limit),
        ["Notification n of new/app"] = client => client.Notifications.CreateAsync(Place.Repository(App), Notification(QuayNotificationEvent.RepoPush), Limit),
        ["Repository extra"] = client => client.Repositories.CreateAsync("new", "extra", QuayVisibility.Private, string.Empty, null, Limit),
        ["RepositoryPermission team ops of new/app"] = client => Permit(client, QuayGranteeKind.Team, "ops"),
        ["RepositoryPermission robot new+ci of new/app"] = client => Permit(client, QuayGranteeKind.Robot, "new+ci"),
        ["RepositoryPermission user carol of new/app"] = client => Permit(client, QuayGranteeKind.User, "carol"),
        ["RepositoryMirror mirror of new/app"] = client => client.RepositoryMirrors.CreateAsync(App, RepositoryMirror(), Limit),
    };

    /// <summary>Values that an export leaves out because they are defaults, and the call that changes each.</summary>
    private static readonly Dictionary<string, Func<QuayClient, Task>> Changed = new()
    {
        ["Organization new: invoiceEmail from true to false"] = client => client.Organizations.ChangeAsync("new", new OrganizationSettings { InvoiceEmail = true }, Limit),
        ["Team ops: description from x to ''"] = client => client.Teams.ChangeAsync("new", "ops", null, "x", Limit),
        ["Application App: avatarEmail from a@example.com to ''"] = client => ChangeApplicationAsync(client, new ApplicationSettings { AvatarEmail = "a@example.com" }),
        ["Application App: redirectUri from https://a.example.com to ''"] = client => ChangeApplicationAsync(client, new ApplicationSettings { RedirectUri = "https://a.example.com" }),
        ["Repository app: description from x to ''"] = client => client.Repositories.ChangeAsync(App, new RepositoryChange { Description = "x" }, Limit),
        ["Repository app: state from readOnly to normal"] = client => client.Repositories.ChangeAsync(App, new RepositoryChange { State = QuayRepositoryState.ReadOnly }, Limit),
        ["RepositoryMirror mirror of new/copy: enabled from false to true"] = client => ChangeMirrorAsync(client, new RepositoryMirrorSettings { Enabled = false }),
        ["RepositoryMirror mirror of new/copy: externalUsername from u to ''"] = client => ChangeMirrorAsync(client, new RepositoryMirrorSettings { Username = "u", Password = "p".Protect() }),
        ["RepositoryMirror mirror of new/copy: architecture from [amd64] to []"] = client => ChangeMirrorAsync(client, new RepositoryMirrorSettings { Architectures = ["amd64"] }),
        ["ImmutabilityPolicy old: exceptMatching from true to false"] = async client =>
            await client.ImmutabilityPolicies.ChangeAsync(Place.Organization("new"), (await client.ImmutabilityPolicies.ListAsync(Place.Organization("new"), Limit))[0].Uuid, null, true, Limit),
    };

    public static TheoryData<string> Kinds => new(Additions.Keys);

    public static TheoryData<string> Defaults => new(Changed.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_item_added_after_an_export_is_extra_and_pruned(string item)
    {
        Server.Options.DirectoryService = "ldap";
        // An organization with repositories or a proxy cache cannot become a mirror.
        string repositories = item is "OrganizationMirror mirror" or "ProxyCache proxy cache" ? string.Empty : "repositories: { app: {} }\n";
        await ApplyAsync(await PlanAsync("organization: new\nteams: { ops: {} }\nrobots: { ci: {} }\n" + repositories));
        QuayOrganizationDocument export = await Client.DeclaredState.ExportAsync("new", Options(), Limit);
        Assert.Empty(await CompareAsync(export));

        await Additions[item](Client);

        Assert.Equal(item + ": not declared", Assert.Single(await CompareAsync(export)));
        if (item != "TeamSync ops")
        {
            await ApplyAsync(await Client.DeclaredState.PlanAsync(export, Options(prune: true), Limit));
            Assert.Empty(await CompareAsync(export, Options(prune: true)));
        }
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task A_default_that_an_export_leaves_out_is_compared_and_restored(string difference)
    {
        await ApplyAsync(await PlanAsync("""
            organization: new
            teams: { ops: {} }
            robots: { ci: {} }
            applications: { App: {} }
            immutabilityPolicies: [{ tagPattern: old }]
            repositories:
              app: {}
              copy: { mirror: { externalReference: quay.example.com/a/b, tagPattern: [latest], robot: ci } }
            """));
        QuayOrganizationDocument export = await Client.DeclaredState.ExportAsync("new", Options(), Limit);
        Assert.Empty(await CompareAsync(export));

        await Changed[difference](Client);

        Assert.Equal(difference, Assert.Single(await CompareAsync(export)));
        await ApplyAsync(await Client.DeclaredState.PlanAsync(export, Options(), Limit));
        Assert.Empty(await CompareAsync(export, Options(prune: true)));
    }

    [Fact]
    public async Task An_incomplete_document_does_not_manage_missing_keys()
    {
        const string Text = "organization: new\nteams: { owners: {}, ops: {} }\nrepositories: { app: {} }";
        await ApplyAsync(await PlanAsync(Text));
        foreach (Func<QuayClient, Task> add in new[] { Additions["TeamMember ops/carol"], Additions["Notification n of new/app"], Additions["AutoPrunePolicy all tags"], Changed["Team ops: description from x to ''"], Changed["Repository app: state from readOnly to normal"] })
        {
            await add(Client);
        }

        Assert.Empty(await CompareAsync(Document(Text), Options(prune: true, force: true)));
        // Missing sections are not managed, also if the others are complete.
        Assert.DoesNotContain(await CompareAsync(Document(Text + "\ncomplete: true")), text => text.StartsWith("AutoPrunePolicy", StringComparison.Ordinal));
        Assert.Contains("TeamMember ops/carol: not declared", await CompareAsync(Document(Text + "\ncomplete: true")));
    }

    [Fact]
    public async Task A_pattern_is_never_complete()
    {
        const string Text = "organization: acme\ncomplete: true\nrepositories: { '*': { autoPrunePolicies: [{ numberOfTags: 9 }] } }";

        IReadOnlyList<string> differences = await CompareAsync(Document(Text), Options(prune: true));

        Assert.NotEmpty(differences);
        Assert.All(differences, text => Assert.StartsWith("AutoPrunePolicy", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("permissions", "permissions: {}")]
    [InlineData("notifications", "notifications: []")]
    [InlineData("autoPrunePolicies", "autoPrunePolicies: []")]
    [InlineData("immutabilityPolicies", "immutabilityPolicies: []")]
    public async Task An_export_of_a_part_of_repositories_has_empty_sections(string section, string text)
    {
        await ApplyAsync(await PlanAsync("organization: new\nrepositories: { app: { permissions: { users: {} } } }", Options(prune: true, force: true)));
        DeclaredStateOptions options = Options();
        options.Sections = [section];

        QuayOrganizationDocument export = await Client.DeclaredState.ExportAsync("new", options, Limit);

        Assert.Contains("  app:\n    " + text, export.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("complete:", export.Text, StringComparison.Ordinal);
        Assert.Empty(await CompareAsync(export, options));
    }

    [Fact]
    public async Task An_export_leaves_out_defaults()
    {
        await ApplyAsync(await PlanAsync("organization: new\nemail: new@example.com\nrepositories: { app: { permissions: {} } }", Options(prune: true, force: true)));

        string text = (await Client.DeclaredState.ExportAsync("new", Options(), Limit)).Text;

        Assert.Equal("""
            # yaml-language-server: $schema=./quay-organization.schema.json
            organization: new
            complete: true
            email: new@example.com
            tagExpiration: 2w
            teams:
              owners: { role: admin, members: [admin] }
            robots: {}
            defaultPermissions: []
            applications: {}
            quota: {}
            autoPrunePolicies: []
            immutabilityPolicies: []
            proxyCache: {}
            mirror: {}
            notifications: []
            repositories:
              app:
                visibility: private

            """.Replace("\r\n", "\n", StringComparison.Ordinal), text);
    }

    private static Task<QuayRepositoryPermission> Permit(QuayClient client, QuayGranteeKind kind, string name) => client.Permissions.SetAsync(App, new Grantee(kind, name), QuayRepositoryRole.Read, Limit);

    private static NotificationSettings Notification(QuayNotificationEvent kind) => new()
    {
        Event = kind, Method = QuayNotificationMethod.Webhook, Title = "n", Config = new Dictionary<string, object?> { ["url"] = "https://a.example.com/x" }, EventConfig = new Dictionary<string, object?>(),
    };

    private static OrganizationMirrorSettings OrganizationMirror() => new()
    {
        RegistryType = QuayMirrorRegistryType.Quay, RegistryUrl = "https://quay.example.com", ExternalNamespace = "library", Robot = "new+ci", Visibility = QuayVisibility.Private,
        RepositoryFilters = [], SyncInterval = TimeSpan.FromDays(1), SyncStartDate = DateTimeOffset.UtcNow,
    };

    private static RepositoryMirrorSettings RepositoryMirror() => new()
    {
        ExternalReference = "quay.example.com/a/b", TagPatterns = ["latest"], Robot = "new+ci", SyncInterval = TimeSpan.FromDays(1), SyncStartDate = DateTimeOffset.UtcNow,
    };

    private static Task<QuayRepositoryMirror> ChangeMirrorAsync(QuayClient client, RepositoryMirrorSettings settings) => client.RepositoryMirrors.ChangeAsync(RepositoryName.Parse("new/copy"), settings, Limit);

    private static async Task ChangeApplicationAsync(QuayClient client, ApplicationSettings settings)
    {
        using Listing<QuayApplication> listing = client.Applications.List("new");
        await client.Applications.ChangeAsync("new", (await listing.NextAsync(Limit))![0].ClientId, settings, Limit);
    }
}

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Every section is created, changed, compared without differences, and pruned.</summary>
public sealed class SectionTests : DeclaredStateTest
{
    /// <summary>For each section: a document, a changed document, their differences, and the differences that -Prune removes.</summary>
    public static TheoryData<string, string, string, string, string> Sections => new()
    {
        {
            "settings", "email: new@example.com\ntagExpiration: 1w\ninvoiceEmail: true", "invoiceEmailAddress: bills@example.com\ntagExpiration: 2w\ninvoiceEmail: no",
            "Organization new: invoiceEmail from true to false; Organization new: invoiceEmailAddress from '' to bills@example.com; Organization new: tagExpiration from 1w to 2w", ""
        },
        {
            "teams", "teams: { ops: { role: member, members: [alice, bob] }, dev: { role: creator } }", "teams: { ops: { role: admin, description: x, members: [bob, carol] } }",
            "Team ops: role from member to admin; Team ops: description from '' to x; TeamMember ops/carol: create", "Team owners: not declared; Team dev: remove; TeamMember ops/alice: remove"
        },
        {
            "team sync", "teams: { ops: { role: member, sync: { groupDn: 'cn=a' } } }", "teams: { ops: { sync: { groupDn: 'cn=b' } } }",
            "TeamSync ops: groupDn from cn=a to cn=b", "Team owners: not declared"
        },
        {
            "robots", "robots: { ci: { metadata: { owner: platform, cost: 12, on: [1.10, 'yes'], more: { a: true } }, federation: [{ issuer: https://i.example.com, subject: s }] }, old: {} }", "robots: { ci: { federation: [{ issuer: https://i.example.com, subject: t }] } }",
            "RobotFederation new+ci t: create { issuer: https://i.example.com, subject: t }", "Robot new+old: remove; RobotFederation new+ci s: remove"
        },
        {
            "default permissions", "teams: { ops: {} }\ndefaultPermissions: [{ role: read, team: ops }, { role: read, user: bob, creator: alice }]", "defaultPermissions: [{ role: write, team: ops }]",
            "DefaultPermission team ops: role from read to write", "DefaultPermission user bob on repositories of alice: remove"
        },
        {
            "applications", "applications: { App: { redirectUri: https://a.example.com/x, description: y }, Other: {} }", "applications: { App: { redirectUri: https://b.example.com/x } }",
            "Application App: redirectUri from https://a.example.com/x to https://b.example.com/x", "Application Other: remove"
        },
        {
            "quota", "quota: { limit: 1 GiB, limits: [{ type: warning, thresholdPercent: 80 }] }", "quota: { limit: 2 GiB, limits: [{ type: reject, thresholdPercent: 90 }] }",
            "Quota quota: limit from 1 GiB to 2 GiB; QuotaLimit reject 90 %: create { type: reject, thresholdPercent: 90 }", "QuotaLimit warning 80 %: remove"
        },
        {
            "auto-prune policies", "autoPrunePolicies: [{ numberOfTags: 5 }, { age: 4w, tagPattern: '^b', exceptMatching: true }]", "autoPrunePolicies: [{ numberOfTags: 6 }]",
            "AutoPrunePolicy all tags: numberOfTags from 5 to 6", "AutoPrunePolicy ^b: remove"
        },
        {
            "immutability policies", "immutabilityPolicies: [{ tagPattern: '^v' }, { tagPattern: '^w' }]", "immutabilityPolicies: [{ tagPattern: '^v', exceptMatching: true }]",
            "ImmutabilityPolicy ^v: exceptMatching from false to true", "ImmutabilityPolicy ^w: remove"
        },
        {
            "proxy cache", "proxyCache: { upstreamRegistry: quay.example.com, username: u, password: '${REGISTRY_PASSWORD}', expiration: 1d }", "proxyCache: { upstreamRegistry: quay.example.com, username: u, password: '${REGISTRY_PASSWORD}', expiration: 2d }",
            "ProxyCache proxy cache: expiration from 1d to 2d", ""
        },
        {
            "organization mirror",
            "robots: { rob: {} }\nmirror: { registryUrl: https://quay.example.com, externalNamespace: library, robot: rob, syncInterval: 12h, externalUsername: u, externalPassword: '${PASSWORD}' }",
            "mirror: { registryUrl: https://quay.example.com, externalNamespace: library, robot: rob, syncInterval: 1d, visibility: public, repositoryFilter: [a-*] }",
            "OrganizationMirror mirror: repositoryFilter from [] to ['a-*']; OrganizationMirror mirror: visibility from private to public; OrganizationMirror mirror: syncInterval from 12h to 1d", ""
        },
        {
            "notifications of the organization", "notifications: [{ event: quotaWarning, webhookUrl: https://a.example.com/x, title: one }]", "notifications: [{ event: quotaError, email: a@example.com, title: two }]",
            "Notification two: create { event: quotaError, method: email, title: two, email: a@example.com }", "Notification one: remove"
        },
        {
            "repositories", "repositories: { app: { visibility: private, description: x }, b/c: { visibility: public, state: readOnly } }", "repositories: { app: { visibility: public, description: '' } }",
            "Repository app: visibility from private to public; Repository app: description from x to ''", "Repository b/c: remove"
        },
        {
            "permissions", "teams: { ops: {} }\nrobots: { rob: {} }\nrepositories: { app: { permissions: { teams: { ops: read }, robots: { rob: write }, users: { carol: admin } } } }",
            "repositories: { app: { permissions: { teams: { ops: write } } } }",
            "RepositoryPermission team ops of new/app: role from read to write", "RepositoryPermission robot new+rob of new/app: remove; RepositoryPermission user admin of new/app: remove; RepositoryPermission user carol of new/app: remove"
        },
        {
            "policies of a repository", "repositories: { app: { autoPrunePolicies: [{ age: 4w }], immutabilityPolicies: [{ tagPattern: x }] } }", "repositories: { app: { autoPrunePolicies: [{ age: 5w }], immutabilityPolicies: [] } }",
            "AutoPrunePolicy all tags of new/app: age from 4w to 5w", "ImmutabilityPolicy x of new/app: remove"
        },
        {
            "mirror of a repository",
            "robots: { rob: {} }\nrepositories: { app: { mirror: { externalReference: quay.io/minio/mc, tagPattern: [latest], syncInterval: 1h, robot: rob, externalUsername: u, externalPassword: '${PASSWORD}' } } }",
            "repositories: { app: { mirror: { externalReference: quay.io/minio/mc, tagPattern: [latest, v1.*], robot: rob, enabled: false, verifyTls: false, httpProxy: http://p.example.com } } }",
            "RepositoryMirror mirror of new/app: tagPattern from [latest] to [latest, 'v1.*']; RepositoryMirror mirror of new/app: enabled from true to false; RepositoryMirror mirror of new/app: verifyTls from true to false; RepositoryMirror mirror of new/app: httpProxy from '' to http://p.example.com", ""
        },
        {
            "notifications of a repository", "repositories: { app: { notifications: [{ event: repoPush, target: bob }, { event: vulnerabilityFound, webhookUrl: https://a.example.com/x, eventConfig: { level: High } }] } }",
            "repositories: { app: { notifications: [{ event: repoPush, target: bob, title: x }, { event: vulnerabilityFound, webhookUrl: https://a.example.com/x, eventConfig: { level: High } }] } }",
            "Notification x of new/app: create { event: repoPush, method: quayNotification, title: x, target: bob }", "Notification repoPush by quayNotification of new/app: remove"
        },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_section_is_created_changed_and_pruned(string section, string first, string second, string changes, string removals)
    {
        RegistryOptionsOf(section);
        (first, second) = ("organization: new\n" + first, "organization: new\n" + second);
        await ApplyAsync(await PlanAsync(first, Given()));
        Assert.All(Texts(await PlanAsync(first, Given())), text => Assert.Equal("Team owners: not declared", text));

        OrganizationPlan plan = await PlanAsync(second, Given());
        Assert.Equal(Split(changes), Texts(plan).Where(text => !text.EndsWith("not declared", StringComparison.Ordinal)));
        await ApplyAsync(plan);
        Assert.All(Texts(await PlanAsync(second, Given())), text => Assert.EndsWith(": not declared", text, StringComparison.Ordinal));

        plan = await PlanAsync(second, Given(prune: true));
        Assert.Equal(Split(removals), Texts(plan));
        await ApplyAsync(plan);
        Assert.All(Texts(await PlanAsync(second, Given(prune: true))), text => Assert.Equal("Team owners: not declared", text));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_created_section_is_exported_as_declared_and_without_secrets(string section, string first, string second, string changes, string removals)
    {
        _ = (second, changes, removals);
        RegistryOptionsOf(section);
        await ApplyAsync(await PlanAsync("organization: new\n" + first, Given()));

        QuayOrganizationDocument export = await Client.DeclaredState.ExportAsync("new", Options(), Limit);

        Assert.DoesNotContain("s3cret", export.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://a.example.com/x", section.Contains("notifications", StringComparison.Ordinal) ? export.Text : string.Empty, StringComparison.Ordinal);
        foreach (QuayOrganizationDocument document in new[] { export, await Client.DeclaredState.ExportAsync("new", new DeclaredStateOptions { Json = true }, Limit) })
        {
            Assert.Empty(Texts(await Client.DeclaredState.PlanAsync(document, Options(prune: true, force: true), Limit)));
        }
    }

    [Fact]
    public async Task A_required_secret_without_a_value_is_an_error_before_a_change_is_sent()
    {
        const string Text = """
            organization: new
            robots: { rob: {} }
            repositories:
              a: { mirror: { externalReference: quay.io/minio/mc, tagPattern: [latest], robot: rob, externalUsername: u, externalPassword: '${MIRROR_PASSWORD}' } }
              b: { notifications: [{ event: repoPush, slackUrl: '${SLACK}' }] }
            """;

        DocumentException error = await Assert.ThrowsAsync<DocumentException>(() => PlanAsync(Text));

        Assert.Equal([4, 5], error.Problems.Select(problem => problem.Line));
        Assert.Contains("-Variable @{ MIRROR_PASSWORD = ... }", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Changes());
    }

    [Fact]
    public async Task A_secret_of_an_existing_object_needs_no_value()
    {
        const string Text = "organization: acme\nrepositories: { mirrored: { mirror: { externalReference: upstream.example.com/acme/mirrored, tagPattern: [latest, v1.*], robot: deploy, externalPassword: '${NOT_GIVEN}' } } }";

        Assert.DoesNotContain(Texts(await PlanAsync(Text)), text => text.StartsWith("RepositoryMirror", StringComparison.Ordinal));
    }

    private static string[] Split(string text) => text.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private static string[] Texts(OrganizationPlan plan) => plan.Differences.Select(difference => difference.ToString()).ToArray();

    private static DeclaredStateOptions Given(bool prune = false)
    {
        DeclaredStateOptions options = Options(prune: prune);
        options.Variables = name => name switch
        {
            "PASSWORD" => new DeclaredVariable("s3cret"),
            // The password that the upstream registry accepts.
            "REGISTRY_PASSWORD" => new DeclaredVariable("password"),
            _ => null,
        };
        return options;
    }

    private void RegistryOptionsOf(string section) => Server.Options.DirectoryService = section == "team sync" ? "ldap" : null;
}

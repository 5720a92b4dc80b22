using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Secrets are used only for keys that are secrets, are shown only as the names of their variables, and are sent again only with UpdateSecrets.</summary>
public sealed class SecretTests : DeclaredStateTest
{
    private const string Value = "T0P5ECRET";

    // A document with a value for every key that is a secret.
    private const string All = """
        organization: new
        robots: { rob: {} }
        repositories:
          copy: { mirror: { externalReference: quay.example.com/a/b, tagPattern: [latest], robot: rob, externalUsername: u, externalPassword: '${PASSWORD}' } }
          app:
            notifications:
              - { event: repoPush, webhookUrl: '${ADDRESS}', title: whole }
              - { event: repoPush, webhookUrl: 'https://hooks.example.com/${PASSWORD}', title: part }
              - { event: repoPush, webhookUrl: 'https://hooks.example.com/T0P5ECRET', title: written }
              - { event: repoPush, slackUrl: '${SLACK}', title: slack }
              - { event: repoPush, method: hipChat, token: '${PASSWORD}', config: { room_id: '5' } }
              - { event: repoPush, method: flowdock, token: '${PASSWORD}' }
        """;

    public static TheoryData<string, string> Places => new()
    {
        { "externalPassword of a repository", "robots: { rob: {} }\nrepositories: { a: { mirror: { externalReference: quay.example.com/a/b, tagPattern: [latest], robot: rob, externalUsername: u, externalPassword: '${PASSWORD}' } } }" },
        { "externalPassword of the organization", "robots: { rob: {} }\nmirror: { registryUrl: https://quay.example.com, externalNamespace: library, robot: rob, externalUsername: u, externalPassword: '${PASSWORD}' }" },
        { "password of the proxy cache", "proxyCache: { upstreamRegistry: quay.example.com, username: u, password: '${REGISTRY_PASSWORD}', expiration: 1d }" },
    };

    [Fact]
    public async Task Every_secret_is_shown_as_the_name_of_its_variable()
    {
        OrganizationPlan plan = await PlanAsync(All, Given());

        string told = string.Join('\n', Told(plan));
        Assert.DoesNotContain(Value, told, StringComparison.Ordinal);
        foreach (string name in new[] { "externalPassword: '${PASSWORD}'", "webhookUrl: '${ADDRESS}'", "'(secret with ${PASSWORD})'", "webhookUrl: '(secret)'", "slackUrl: '${SLACK}'", "token: '${PASSWORD}'" })
        {
            Assert.Contains(name, told, StringComparison.Ordinal);
        }

        await ApplyAsync(plan);
        plan = await PlanAsync(All.Replace("title: ", "title: x", StringComparison.Ordinal), Given(prune: true));
        Assert.DoesNotContain(Value, string.Join('\n', Told(plan)), StringComparison.Ordinal);
        Assert.DoesNotContain(Value, (await Client.DeclaredState.ExportAsync("new", Options(), Limit)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_these_tests_has_every_key_that_is_a_secret()
    {
        string tried = All + string.Join('\n', Places.Select(row => ((string)row[1])));

        Assert.All(
            SchemaTests.Keys(OrganizationDefinition.Root).Where(key => key.Value is SecretDefinition),
            key => Assert.Contains(key.Name + ": '${", tried, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("email: ${TOKEN}")]
    [InlineData("teams: { ops: { description: 'x ${TOKEN}' } }")]
    [InlineData("repositories: { app: { description: '${TOKEN}' } }")]
    [InlineData("repositories: { '${TOKEN}': {} }")]
    [InlineData("repositories: { app: { notifications: [{ event: repoPush, email: '${TOKEN}' }] } }")]
    [InlineData("repositories: { app: { notifications: [{ event: repoPush, target: bob, config: { x: '${TOKEN}' } }] } }")]
    [InlineData("proxyCache: { upstreamRegistry: '${TOKEN}.example.com' }")]
    [InlineData("robots: { ci: { metadata: { a: '${TOKEN}' } } }")]
    public void Environment_variables_are_used_for_secrets_only(string text)
    {
        var reading = new DocumentReading(_ => null, name => name == "TOKEN" ? new DeclaredVariable(Value) : null, null);

        DocumentException error = Assert.Throws<DocumentException>(() => OrganizationDefinition.Read(Document("organization: new\n" + text).Root, reading));

        Assert.Contains("The variable 'TOKEN' has no value. Specify it with -Variable @{ TOKEN = ... }", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_a_document_do_not_show_secrets()
    {
        string[] texts = [.. Places.Select(row => ((string)row[1]).Replace("'${", "'T0P5ECRET${", StringComparison.Ordinal)), All.Replace("slackUrl: '${SLACK}'", "slackUrl: 'T0P5ECRET'", StringComparison.Ordinal)];
        foreach (string text in texts)
        {
            var error = Assert.Throws<DocumentException>(() => DocumentTests.Read(text.StartsWith("organization", StringComparison.Ordinal) ? text : "organization: new\n" + text));
            Assert.DoesNotContain(Value, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_secret_of_an_existing_item_is_sent_only_with_UpdateSecrets(string place, string text)
    {
        _ = place;
        text = "organization: new\n" + text;
        await ApplyAsync(await PlanAsync(text, Given()));
        OrganizationPlan plan = await PlanAsync(text, Given());
        Assert.Empty(plan.Ranks);
        Assert.Contains(plan.Warnings, warning => warning.Contains("Use -UpdateSecret to send ${", StringComparison.Ordinal));

        DeclaredStateOptions environment = Given();
        (environment.Secrets, environment.Variables) = (environment.Variables, _ => null);
        plan = await PlanAsync(text, environment);
        Assert.Empty(plan.Ranks);
        Assert.DoesNotContain(plan.Warnings, warning => warning.Contains("-UpdateSecret", StringComparison.Ordinal));

        environment.UpdateSecrets = true;
        int changes = Changes();
        plan = await PlanAsync(text, environment);
        PlannedChange change = Assert.Single(plan.Ranks.SelectMany(rank => rank));
        Assert.EndsWith("assword to '${" + (text.Contains("REGISTRY", StringComparison.Ordinal) ? "REGISTRY_" : string.Empty) + "PASSWORD}'", change.Description, StringComparison.Ordinal);
        await ApplyAsync(plan);
        Assert.True(Changes() > changes);

        // Without a value nothing is sent, also with UpdateSecrets.
        environment.Secrets = _ => null;
        Assert.Empty((await PlanAsync(text, environment)).Ranks);
    }

    [Fact]
    public async Task Two_secrets_without_values_are_different()
    {
        const string Text = "organization: acme\nrepositories: { app: { notifications: [{ event: repoPush, slackUrl: '${A}' }, { event: repoPush, slackUrl: '${B}' }] } }";
        var error = await Assert.ThrowsAsync<DocumentException>(() => PlanAsync(Text));
        Assert.DoesNotContain("has this item already", error.Message, StringComparison.Ordinal);
        Assert.Contains("has this item already", (await Assert.ThrowsAsync<DocumentException>(() => PlanAsync(Text.Replace("{B}", "{A}", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

        OrganizationPlan plan = await PlanAsync(
            "organization: acme\nrepositories: { 'app': {}, 'a*': { notifications: [{ event: repoPush, webhookUrl: https://a.example.com }] }, '*p': { notifications: [{ event: repoPush, webhookUrl: https://b.example.com }] } }");
        Assert.Equal(2, plan.Differences.Count(difference => difference.Kind == "Notification" && difference.Repository == "acme/app"));
    }

    private static IEnumerable<string> Told(OrganizationPlan plan) =>
    [
        .. plan.Warnings, .. plan.Remarks, .. plan.Ranks.SelectMany(rank => rank).SelectMany(change => new[] { change.Description, change.Target }),
        .. plan.Differences.SelectMany(difference => new[] { difference.ToString(), difference.Name, difference.Property ?? string.Empty, difference.Current ?? string.Empty, difference.Desired ?? string.Empty }),
    ];

    private static DeclaredStateOptions Given(bool prune = false)
    {
        DeclaredStateOptions options = Options(prune: prune, force: true);
        options.WarnAboutSecrets = true;
        options.Variables = name => name switch
        {
            "PASSWORD" => new DeclaredVariable(null, Value.Protect()),
            "ADDRESS" => new DeclaredVariable("https://hooks.example.com/" + Value),
            "SLACK" => new DeclaredVariable("https://hooks.slack.com/services/" + Value),
            // The password that the upstream registry accepts.
            "REGISTRY_PASSWORD" => new DeclaredVariable("password"),
            _ => null,
        };
        return options;
    }
}

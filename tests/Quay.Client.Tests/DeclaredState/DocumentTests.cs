using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Documents written by hand: valid ones are read as intended, invalid ones are refused with line and column.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string, string> BadDocuments => new()
    {
        { "", "acme.yaml:1:1: The document is empty" },
        { "organization: acme\nteems: {}", "acme.yaml:2:1: 'teems' is not a key of a document of an organization. The nearest known words are 'teams'" },
        { "teams: {}", "acme.yaml:1:1: The key 'organization' is missing" },
        { "organization: acme\nteams:\n  a: { role: boss }", "acme.yaml:3:14: 'boss' is not valid here. Expected is one of 'member', 'creator', 'admin'" },
        { "organization: acme\nteams:\n\ta: {}", "acme.yaml:3:1: The line begins with a tab" },
        { "organization: acme\nteams:\n  a: {}\n  a: {}", "acme.yaml:4:3: 'a' is a duplicate key, first at acme.yaml:3:3" },
        { "organization: acme\nteams: []", "acme.yaml:2:8: A list is not valid here" },
        { "organization: acme\nteams:", "acme.yaml:2:7: An empty value is not valid here" },
        { "organization: acme\ntagExpiration: 14", "acme.yaml:2:16: '14' is not valid here. Expected is a duration" },
        { "organization: acme\ninvoiceEmail: maybe", "acme.yaml:2:15: 'maybe' is not valid here. Expected is true or false" },
        { "organization: a/b", "acme.yaml:1:15: 'a/b' is not valid here. Expected is the name of an organization" },
        { "organization: !!str acme", "acme.yaml:1:15: The type tag" },
        { "organization: acme\nteams: !Net.Type { }", "acme.yaml:2:8: The type tag" },
        { "organization: acme\nteams: *none", "acme.yaml:2:8: There is no anchor" },
        { "organization: acme\n---\norganization: b", "Another document begins here" },
        { "organization: 'acme", "This is not YAML" },
        { "organization: acme\nemail: ${NOT_GIVEN}", "acme.yaml:2:8: The variable 'NOT_GIVEN' has no value" },
        { "organization: acme\nemail: ${not valid}", "acme.yaml:2:8: '${not valid}' is not a variable" },
        { "organization: acme\ndefaultPermissions: [{ role: read }]", "acme.yaml:2:22: A default permission is given to one team, robot or user" },
        { "organization: acme\ndefaultPermissions: [{ team: a }]", "acme.yaml:2:22: The key 'role' is missing" },
        { "organization: acme\nteams: { a: { members: [x, x] } }", "acme.yaml:2:28: The list has this item al" },
        { "organization: acme\nteams: { a: { sync: { groupDn: x, groupName: y } } }", "A team is synchronized with one group" },
        { "organization: acme\nteams: { a: { sync: { groupDn: x }, members: [bob] } }", "'bob' cannot be listed" },
        { "organization: acme\nrepositories: { 'a/../b': {} }", "is not valid here. Expected is the name of a repository" },
        { "organization: acme\nrepositories: { " + new string('a', 256) + ": {} }", "is not valid here. Expected is the name of a repository" },
        { "organization: acme\nrobots: { " + new string('a', 251) + ": {} }", "is not valid here. Expected is the name of a robot" },
        { "organization: acme\nteams: { " + new string('a', 256) + ": {} }", "is not valid here. Expected is the name of a team" },
        { "organization: acme\n<<: 5", "The value of '<<' must be " },
        { "{ \"organization\": \"acme\", \"teams\": { \"a\": { \"role\": \"boss\" } } }", "acme.yaml:1:" },
    };

    [Theory]
    [MemberData(nameof(BadDocuments))]
    public void An_invalid_document_is_refused_with_its_position_and_the_allowed_values(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<DocumentException>(() => Read(text)).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Names_may_have_255_characters()
    {
        string name = new('a', 255);
        string robot = new('a', 250);

        StateMap state = Read($"organization: acme\nteams: {{ {name}: {{}}, a+b._-c: {{}} }}\nrobots: {{ {robot}: {{}} }}\nrepositories: {{ {name}: {{}}, a._-b: {{}} }}");

        Assert.Equal([name, "a+b._-c"], state.Names("teams").Names);
        Assert.Equal(["acme+" + robot], state.Names("robots").Names);
        Assert.Equal([name, "a._-b"], state.Names("repositories").Names);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var error = Assert.Throws<DocumentException>(() => Read("organization: acme\nteams:\n  a: { role: boss }\n  b: { rolle: admin }\nrobots: 5"));

        Assert.Equal([(3, 14), (4, 8), (5, 9)], error.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.All(error.Problems, problem => Assert.Equal("acme.yaml", problem.File));
    }

    [Fact]
    public void Problems_in_JSON_have_a_position()
    {
        const string Text = "{\n  \"organization\": \"acme\",\n  \"teams\": { \"a\": { \"role\": \"boss\" } },\n  \"robots\": null\n}";

        var error = Assert.Throws<DocumentException>(() => OrganizationDefinition.Read(QuayOrganizationDocument.FromText(Text, "acme.json").Root, Reading()));

        Assert.Equal([3, 4], error.Problems.Select(problem => problem.Line));
        Assert.Throws<DocumentException>(() => QuayOrganizationDocument.FromText("{ \"organization\": \"a\", \"organization\": \"b\" }", "acme.json"));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("1.10")]
    [InlineData("0755")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("2026-11-25")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    public void A_word_is_text_where_text_is_expected(string word)
    {
        StateMap state = Read($"organization: acme\nteams:\n  {word}: {{ description: {word}, members: [{word}] }}");

        StateMap team = state.Names("teams").Map(word)!;
        Assert.Equal(word, team.Text("description"));
        Assert.Equal([word], team.List("members"));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("'true'", true)]
    [InlineData("off", false)]
    public void A_word_is_a_boolean_where_one_is_expected(string word, bool expected) =>
        Assert.Equal(expected, Read($"organization: acme\ninvoiceEmail: {word}").Value<bool>("invoiceEmail"));

    [Fact]
    public void Comments_anchors_merges_carriage_returns_and_byte_order_marks_are_read_as_YAML_defines()
    {
        const string Text = "\uFEFF# of acme\r\norganization: acme\r\nteams:\r\n  a: &common { role: creator, description: x } # shared\r\n  b: { <<: *common, description: y }\r\n  c: *common\r\n";

        NamedValues teams = Read(Text).Names("teams");

        Assert.Equal(["creator x", "creator y", "creator x"], teams.Names.Select(name => $"{WordDefinition.WordOf(teams.Map(name)!.Value<QuayTeamRole>("role")!.Value)} {teams.Map(name)!.Text("description")}"));
    }

    [Fact]
    public void Aliases_that_expand_to_too_many_values_are_refused()
    {
        var text = new StringBuilder("organization: acme\nteams:\n  a0: &a0 { members: [a, b, c, d, e, f, g, h, i, j] }\n");
        for (int i = 1; i < 12; i++)
        {
            text.Append($"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Contains("more than", Assert.Throws<DocumentException>(() => Read(text.ToString())).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_too_deep_or_too_long_is_refused()
    {
        Assert.Contains("nested deeper", Assert.Throws<DocumentException>(() => Read("organization: " + new string('[', 5000))).Message, System.StringComparison.Ordinal);
        Assert.Contains("nested deeper", Assert.Throws<DocumentException>(() => Read("{\"organization\": " + new string('[', 50))).Message, System.StringComparison.Ordinal);
        Assert.Contains("10 MB", Assert.Throws<DocumentException>(() => Read("# " + new string('x', DocumentLimits.MaximumLength))).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_are_replaced_in_values_and_names_and_doubled_dollar_signs_are_literal()
    {
        StateMap state = Read("organization: ${TEAM}-apps\nteams: { '${TEAM}': { description: '$${TEAM} of ${TEAM}' } }", ("TEAM", "blue"));

        Assert.Equal("blue-apps", state.Text("organization"));
        Assert.Equal("${TEAM} of blue", state.Names("teams").Map("blue")!.Text("description"));
    }

    [Fact]
    public void Problems_in_an_object_have_a_path()
    {
        var document = new Dictionary<string, object?>
        {
            ["organization"] = "acme",
            ["teams"] = new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["role"] = "boss", ["members"] = new object[] { "x", 5L } } },
        };

        var error = Assert.Throws<DocumentException>(() => OrganizationDefinition.Read(QuayOrganizationDocument.FromObject(document, "object").Root, Reading()));

        Assert.StartsWith("object:teams.a.role: 'boss' is not valid here", Assert.Single(error.Problems).ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Another_organization_name_applies_to_robots_too()
    {
        var reading = new DocumentReading(_ => null, _ => null, "other");
        StateMap state = OrganizationDefinition.Read(
            QuayOrganizationDocument.FromText("organization: acme\nrobots: { ci: {} }\nteams: { a: { members: [acme+ci, foreign+ci, bob] } }", "acme.yaml").Root, reading);

        Assert.Equal(["other+ci"], state.Names("robots").Names);
        Assert.Equal(["other+ci", "foreign+ci", "bob"], state.Names("teams").Map("a")!.List("members"));
    }

    internal static StateMap Read(string text, params (string Name, string Value)[] variables) =>
        OrganizationDefinition.Read(QuayOrganizationDocument.FromText(text, "acme.yaml").Root, Reading(variables));

    private static DocumentReading Reading(params (string Name, string Value)[] variables) => new(
        name => variables.Where(variable => variable.Name == name).Select(variable => new DeclaredVariable(variable.Value)).FirstOrDefault(), _ => null, null);
}

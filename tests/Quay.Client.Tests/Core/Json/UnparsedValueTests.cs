using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Responses with values of another type than the model expects.</summary>
public class UnparsedValueTests
{
    [Fact]
    public void Null_is_read_like_a_missing_field()
    {
        var repository = Reading.Read<QuayRepository>("""
            {"namespace":"acme","name":"app","description":null,"is_public":null,"state":null,"last_modified":null,"stats":null,"tags":null,"quota_report":null}
            """);

        Assert.Equal(("acme/app", null, false, null, null), (repository.Repository, repository.Description, repository.IsPublic, repository.State, repository.LastModified));
        Assert.Empty(repository.Stats);
        Assert.Empty(repository.Tags);
        Assert.Empty(repository.GetAdditionalProperties());
    }

    [Theory]
    [InlineData("5000000000", 5000000000)]
    [InlineData("5000000000.75", 5000000000)]
    [InlineData("5e9", 5000000000)]
    [InlineData("\"5000000000\"", 5000000000)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"many\"", null)]
    [InlineData("{\"a\":[1]}", null)]
    [InlineData("[1,2]", null)]
    [InlineData("1e300", null)]
    public void A_number_is_read_from_other_types(string json, long? expected)
    {
        var report = Reading.Read<QuayQuotaReport>($$"""{"configured_quota":{{json}},"running_backfill":"waiting"}""");

        Assert.Equal((expected, "waiting"), (report.ConfiguredQuota, report.RunningBackfill));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"True\"", true)]
    [InlineData("\"\"", null)]
    [InlineData("{}", null)]
    public void A_boolean_is_read_from_other_types(string json, bool? expected)
    {
        var user = Reading.Read<QuayUser>($$"""{"verified":{{json}},"username":"alice"}""");

        Assert.Equal((expected, "alice"), (user.Verified, user.Name));
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("12", "12")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("{\"a\":{\"b\":1}}", null)]
    [InlineData("[\"a\"]", null)]
    public void A_text_is_read_from_other_types(string json, string? expected)
    {
        var team = Reading.Read<QuayTeam>($$"""{"description":{{json}},"name":"ops"}""");

        Assert.Equal((expected, "ops"), (team.Description, team.Name));
    }

    [Theory]
    [InlineData("86400", 86400.0)]
    [InlineData("\"86400\"", 86400.0)]
    [InlineData("0", 0.0)]
    [InlineData("1e300", null)]
    [InlineData("\"soon\"", null)]
    public void A_duration_is_read_from_other_types(string json, double? seconds) =>
        Assert.Equal(seconds, Reading.Read<QuayUser>($$"""{"tag_expiration_s":{{json}}}""").TagExpiration?.TotalSeconds);

    [Theory]
    [InlineData("MIRROR", QuayRepositoryState.Mirror)]
    [InlineData("read_only", QuayRepositoryState.ReadOnly)]
    [InlineData("ReadOnly", QuayRepositoryState.ReadOnly)]
    public void An_enum_value_is_read_in_any_spelling(string text, QuayRepositoryState state) =>
        Assert.Equal(state, Reading.Read<QuayRepository>($$"""{"state":"{{text}}"}""").State);

    [Theory]
    [InlineData("ORG_MIRROR")]
    [InlineData("1")]
    public void An_unknown_enum_value_becomes_an_additional_property(string text)
    {
        var repository = Reading.Read<QuayRepository>($$"""{"state":"{{text}}","name":"app"}""");

        Assert.Equal((null, "app"), (repository.State, repository.Name));
        Assert.Equal(text, repository.GetAdditionalProperties()["state"]);
    }

    [Fact]
    public void A_value_of_an_unexpected_type_becomes_an_additional_property()
    {
        var user = Reading.Read<QuayUser>("""{"verified":"perhaps","tag_expiration_s":{"days":[1]},"company":["a","b"],"email":"","is_me":""}""");

        Assert.Equal((null, null, null, ""), (user.Verified, user.TagExpiration, user.Company, user.Email));
        Assert.Equal("perhaps", user.GetAdditionalProperties()["verified"]);
        Assert.Equal(["a", "b"], Assert.IsType<object?[]>(user.GetAdditionalProperties()["company"]));
        Assert.Equal([1L], Assert.IsType<object?[]>(Assert.IsType<QuayDictionary<object?>>(user.GetAdditionalProperties()["tag_expiration_s"])["days"]));
        Assert.Equal(3, user.GetAdditionalProperties().Count);
    }

    [Fact]
    public void A_value_in_place_of_a_list_or_object_becomes_an_additional_property()
    {
        var user = Reading.Read<QuayUser>("""{"username":"alice","avatar":"a.png","organizations":{"acme":{}},"quota_report":[1]}""");
        var organization = Reading.Read<QuayOrganization>("""{"name":"acme","teams":["owners"],"ordered_teams":"owners"}""");

        Assert.Equal(("alice", null, null, 0), (user.Name, user.Avatar, user.QuotaReport, user.Organizations.Count));
        Assert.Equal(["avatar", "organizations", "quota_report"], user.GetAdditionalProperties().Keys);
        Assert.Equal(("acme", 0), (organization.Name, organization.Teams.Count));
        Assert.Equal(["teams", "ordered_teams"], organization.GetAdditionalProperties().Keys);
    }

    [Fact]
    public void A_property_of_type_object_gets_plain_values()
    {
        Assert.Equal("5d", Reading.Read<Anything>("""{"value":"5d"}""").Value);
        Assert.Equal(5L, Reading.Read<Anything>("""{"value":5}""").Value);
        Assert.Equal([1L], Assert.IsType<object?[]>(Reading.Read<Anything>("""{"value":[1]}""").Value));
        Assert.Equal(["a"], Reading.Read<Anything>("""{"names":{"a":[1,2]}}""").Names.Keys);
    }

    [Fact]
    public void Unknown_fields_become_additional_properties_with_plain_values()
    {
        var user = Reading.Read<QuayUser>("""{"username":"alice","shoes":{"size":[42,43.5,null],"at":"2026-11-21T10:00:00Z"},"fast":true}""");

        var shoes = Assert.IsType<QuayDictionary<object?>>(user.GetAdditionalProperties()["SHOES"]);
        Assert.Equal([42L, 43.5, null], Assert.IsType<object?[]>(shoes["size"]));
        Assert.Equal("2026-11-21T10:00:00Z", shoes["at"]);
        Assert.Equal(true, user.GetAdditionalProperties()["fast"]);
    }

    [Fact]
    public void Unknown_fields_of_tags_and_log_entries_become_additional_properties_too()
    {
        var tag = Reading.Read<QuayTag>("""{"shoes":[1],"name":"v1"}""");
        var entry = Reading.Read<QuayLogEntry>("""{"shoes":{"size":42},"kind":"push_repo"}""");

        Assert.Equal(("v1", "push_repo"), (tag.Name, entry.Kind));
        Assert.Equal([1L], Assert.IsType<object?[]>(tag.GetAdditionalProperties()["shoes"]));
        Assert.Equal(42L, Assert.IsType<QuayDictionary<object?>>(entry.GetAdditionalProperties()["shoes"])["size"]);
    }

    [Fact]
    public void Unexpected_values_in_tags_and_log_entries_are_skipped()
    {
        var tag = Reading.Read<QuayTag>("""{"size":"big","start_ts":{"a":1},"reversion":[true],"child_manifests_presence":[],"name":"v1"}""");
        var entry = Reading.Read<QuayLogEntry>("""{"performer":"alice","namespace":[{}],"metadata":[1,2],"ip":{"v":4},"datetime":"never","kind":"x"}""");

        Assert.Equal((null, null, false, "v1"), (tag.Size, tag.StartTs, tag.Reversion, tag.Name));
        Assert.Equal((null, null, null, "x"), (entry.Performer, entry.Namespace, entry.Ip, entry.Kind));
        Assert.Empty(entry.Metadata);
    }

    [Fact]
    public void Entries_without_metadata_do_not_share_one_dictionary()
    {
        var one = Reading.Read<QuayLogEntry>("{}");
        var other = Reading.Read<QuayLogEntry>("{}");

        one.Metadata["note"] = "mine";

        Assert.Empty(other.Metadata);
    }

    [Fact]
    public void List_entries_that_are_no_objects_are_left_out()
    {
        using JsonTextReader reader = QuayJson.Open(Reading.Body("""{"tags":[null,{"name":"a"},5,{"name":"b"},"c"]}"""));

        Assert.Equal(["a", "b"], PageContent<QuayTag>.Read(reader, "tags").Items.Select(tag => tag.Name));
    }

    [Fact]
    public void Secrets_are_protected_and_an_empty_one_is_null()
    {
        Assert.Equal("abc", Reading.Read<QuayRobot>("""{"token":"abc"}""").Token?.Reveal());
        Assert.Null(Reading.Read<QuayRobot>("""{"token":""}""").Token);
    }

    [Fact]
    public void Depth_has_a_limit() =>
        Assert.ThrowsAny<JsonException>(() => QuayJson.ReadPlain(Reading.Body(new string('[', 10_000))));

    [Fact]
    public void A_team_that_is_missing_in_ordered_teams_is_listed_too()
    {
        var organization = Reading.Read<QuayOrganization>("""
            {"name":"acme","is_org_admin":true,"ordered_teams":["b","a"],"teams":{"a":{"name":"a"},"b":{"name":"b","role":"admin"},"c":{"name":"c"}}}
            """);

        Assert.Equal(["a", "b", "c"], organization.Teams.Select(team => team.Name).Order(StringComparer.Ordinal));
        Assert.All(organization.Teams, team => Assert.Equal("acme", team.Organization));
        Assert.True(organization.IsAdmin);
    }

    private sealed class Anything : QuayObject
    {
        public object? Value { get; internal set; }

        public IReadOnlyDictionary<string, IReadOnlyList<int>> Names { get; internal set; } = new Dictionary<string, IReadOnlyList<int>>();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Quay.Client.Tests.Retention;

/// <summary>Which tags retention rules delete, without a registry.</summary>
public sealed class RetentionPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_tags_are_kept_in_any_order_of_the_input() => AssertGo(
        new RetentionRules { Keep = 2 }, [Tag("b", 20), Tag("d", 40), Tag("a", 10), Tag("c", 30)], "d", "c");

    [Fact]
    public void Each_group_keeps_its_newest_and_tags_without_a_group_form_one_more() => AssertGo(
        new RetentionRules { Keep = 1, GroupBy = new Regex("^(release|build)-") },
        [Tag("release-2", 1), Tag("release-1", 2), Tag("build-2", 3), Tag("build-1", 4), Tag("latest", 5), Tag("odd", 6)],
        "release-1", "build-1", "odd");

    [Fact]
    public void Only_older_tags_are_deleted() => AssertGo(
        new RetentionRules { OlderThan = TimeSpan.FromDays(30) }, [Tag("a", 29), Tag("b", 30), Tag("c", 31)], "c");

    [Fact]
    public void A_tag_is_deleted_only_if_all_rules_say_so() => AssertGo(
        new RetentionRules { Keep = 1, OlderThan = TimeSpan.FromDays(30) }, [Tag("new", 40), Tag("old", 50), Tag("young", 5)], "new", "old");

    [Fact]
    public void A_recently_pulled_tag_is_kept_and_one_never_pulled_counts_from_its_creation() => AssertGo(
        new RetentionRules { NotPulledFor = TimeSpan.FromDays(90) },
        tag => tag.Name == "pulled" ? Now.AddDays(-10) : tag.Name == "pulled-long-ago" ? Now.AddDays(-100) : null,
        [],
        [Tag("pulled", 200), Tag("pulled-long-ago", 200), Tag("never", 200), Tag("fresh", 10)],
        "pulled-long-ago", "never");

    [Fact]
    public void Protected_locked_expired_and_undated_tags_are_kept_and_not_counted() => AssertGo(
        new RetentionRules { Keep = 1, OlderThan = TimeSpan.FromDays(1), IsProtected = name => name == "latest" },
        [
            Tag("latest", 1), Tag("locked", 2, immutable: true), Tag("ended", 3, ended: true),
            new QuayTag { Name = "dateless", ManifestDigest = "sha256:00" }, Tag("kept", 40), Tag("goes", 50),
        ],
        "goes");

    [Fact]
    public void Attached_tags_are_not_counted_and_are_kept_or_deleted_with_their_image() => AssertGo(
        new RetentionRules { Keep = 1 },
        [Tag("v2", 1, "2"), Attached("2", ".sig", 1), Attached("2", ".att", 1), Tag("v1", 2, "1"), Attached("1", ".sig", 2), Attached("1", ".sbom", 0)],
        "v1", Name("1", ".sig"), Name("1", ".sbom"));

    [Fact]
    public void Attached_tags_are_kept_while_any_tag_of_their_image_is_kept() => AssertGo(
        new RetentionRules { Keep = 1 }, [Tag("v2", 1, "2"), Tag("v1", 2, "2"), Attached("2", ".sig", 3)], "v1");

    [Fact]
    public void A_tag_outside_the_selection_keeps_the_tags_attached_to_its_image() => AssertGo(
        new RetentionRules { Keep = 0 }, _ => null, [Tag("stable", 100, "1")], [Tag("v1", 2, "1"), Attached("1", ".sig", 2)], "v1");

    [Fact]
    public void Tags_attached_to_an_image_without_tags_are_kept() => AssertGo(new RetentionRules { Keep = 0 }, [Attached("9", ".sig", 300)]);

    [Fact]
    public void The_signature_of_an_SBOM_is_deleted_with_the_image() => AssertGo(
        new RetentionRules { Keep = 0 },
        [Attached("5", ".sig", 2), Attached("1", ".sbom", 2, own: "5"), Tag("v1", 2, "1")],
        Name("5", ".sig"), Name("1", ".sbom"), "v1");

    [Fact]
    public void Tags_attached_to_each_other_are_kept() => AssertGo(
        new RetentionRules { Keep = 0 }, [Attached("5", ".sig", 2, own: "6"), Attached("6", ".sig", 2, own: "5")]);

    [Fact]
    public void Tags_of_the_images_of_an_index_are_not_counted_and_are_kept_or_deleted_with_it()
    {
        QuayTag[] tags = [Tag("v2", 1, "20"), Tag("v2-amd64", 1, "21"), Attached("21", ".sig", 1), Tag("v1", 5, "10"), Tag("v1-amd64", 5, "11"), Attached("11", ".sig", 5)];
        AssertGo(new RetentionRules { Keep = 1 }, _ => null, [], tags, "v1", "v1-amd64", Name("11", ".sig"));
    }

    [Fact]
    public void A_new_or_pulled_tag_of_an_image_of_a_deleted_index_is_kept()
    {
        QuayTag[] tags = [Tag("v1", 50, "10"), Tag("production", 2, "11"), Attached("11", ".sig", 50)];
        AssertGo(new RetentionRules { OlderThan = TimeSpan.FromDays(30) }, tags, "v1");
        QuayTag[] old = [Tag("v1", 50, "10"), Tag("production", 60, "11")];
        AssertGo(new RetentionRules { NotPulledFor = TimeSpan.FromDays(30) }, tag => tag.Name == "production" ? Now.AddDays(-1) : null, [], old, "v1");
    }

    [Fact]
    public void A_tag_of_an_image_of_an_index_that_is_itself_an_image_of_an_index_is_kept() => AssertGo(
        new RetentionRules { Keep = 0 },
        _ => null,
        [],
        [Tag("v1", 5, "10"), Tag("v2", 5, "20"), Tag("v3", 5, "30")],
        new Dictionary<string, IReadOnlyCollection<string>> { [Digest("10")] = [Digest("20")], [Digest("20")] = [Digest("30")] },
        "v1", "v2");

    [Fact]
    public void A_tag_of_an_attached_artifact_is_treated_like_other_tags() => AssertGo(
        new RetentionRules { Keep = 1 },
        _ => null,
        [],
        [Tag("v2", 1, "2"), Tag("v1", 5, "1"), Attached("1", "", 5, own: "10"), Tag("bill-of-materials", 9, "11")],
        new Dictionary<string, IReadOnlyCollection<string>> { [Digest("10")] = [Digest("11")] },
        "v1", "bill-of-materials", Name("1", ""));

    [Fact]
    public void A_tag_that_occurs_twice_is_counted_once() => AssertGo(
        new RetentionRules { Keep = 2 }, [Tag("c", 1), Tag("c", 1), Tag("b", 2), Tag("a", 3), Tag("a", 3)], "a");

    [Fact]
    public void The_later_state_counts_for_a_tag_that_moved_between_two_listings() => AssertGo(
        new RetentionRules { Keep = 1, OlderThan = TimeSpan.FromDays(30) }, [Tag("new", 1, "1"), Tag("moved", 50, "2"), Tag("moved", 3, "3")]);

    [Fact]
    public void Each_decision_has_a_reason()
    {
        IReadOnlyList<TagDecision> decisions = Decide(
            new RetentionRules { Keep = 1, OlderThan = TimeSpan.FromDays(30), IsProtected = name => name == "latest" }, _ => null, [],
            [Tag("latest", 90), Tag("v3", 1, "3"), Tag("v2", 20), Tag("v1", 40, "1"), Attached("1", ".sig", 40), Tag("locked", 9, immutable: true)]);
        Assert.Equal(
            [
                "it is protected", "it is the newest", "it is 20 days old", "it is not the newest, and it is older than 30 days",
                "its image goes with the tag 'v1'", "it is locked",
            ],
            decisions.Select(decision => decision.Reason));
        Assert.Equal("tag 'v1' of repository 'acme/app' goes: it is not the newest, and it is older than 30 days", decisions[3].ToString());
    }

    [Fact]
    public void A_policy_by_number_is_proposed_with_its_differences_from_the_rules()
    {
        QuayAutoPruneProposal same = Propose(new RetentionRules { Keep = 1 }, [Tag("b", 1), Tag("a", 2), Tag("locked", 3, immutable: true)]);
        Assert.True(same.IsPossible);
        Assert.Equal((1, null, null), (same.NumberOfTags, same.Age, same.TagPattern));
        Assert.Empty(same.AlsoDeletes.Concat(same.Leaves));

        // The registry counts the tag of an image of an index, here the newest tag.
        QuayAutoPruneProposal other = Propose(new RetentionRules { Keep = 1 }, [Tag("v1-amd64", 0, "11"), Tag("v2", 1, "20"), Tag("v1", 3, "10"), Attached("10", ".sig", 3)]);
        Assert.Equal(["v2"], other.AlsoDeletes);
        Assert.Equal(["v1-amd64"], other.Leaves);
    }

    [Fact]
    public void A_policy_by_age_is_proposed_with_the_protected_tags_left_out()
    {
        var rules = new RetentionRules { OlderThan = TimeSpan.FromDays(30), IsProtected = name => name == "latest" };
        QuayTag[] tags = [Tag("latest", 90), Tag("old", 90)];
        QuayAutoPruneProposal proposal = QuayAutoPruneProposal.Create("acme/app", rules, "^(latest)$", Decide(rules, _ => null, [], tags), Now);
        Assert.Equal((null, TimeSpan.FromDays(30), "^(latest)$", true), (proposal.NumberOfTags, proposal.Age, proposal.TagPattern, proposal.ExceptMatching));
        Assert.Empty(proposal.AlsoDeletes.Concat(proposal.Leaves));
    }

    [Theory]
    [InlineData(5, 30, false, false, "by number or by age")]
    [InlineData(5, null, true, false, "pulls")]
    [InlineData(5, null, false, true, "groups")]
    [InlineData(0, null, false, false, "at least one tag")]
    public void If_no_policy_matches_the_rules_the_remarks_name_the_reason(int? keep, int? days, bool pulls, bool groups, string why)
    {
        QuayAutoPruneProposal proposal = Propose(
            new RetentionRules
            {
                Keep = keep,
                OlderThan = days is { } age ? TimeSpan.FromDays(age) : null,
                NotPulledFor = pulls ? TimeSpan.FromDays(1) : null,
                GroupBy = groups ? new Regex("^v") : null,
            },
            [Tag("v1", 50)]);
        Assert.False(proposal.IsPossible);
        Assert.Contains(proposal.Remarks, remark => remark.Contains(why, StringComparison.Ordinal));
    }

    private static void AssertGo(RetentionRules rules, QuayTag[] tags, params string[] names) => AssertGo(rules, _ => null, [], tags, names);

    private static void AssertGo(RetentionRules rules, Func<QuayTag, DateTimeOffset?> pulls, QuayTag[] others, QuayTag[] tags, params string[] names) =>
        AssertGo(rules, pulls, others, tags, ImagesOf(tags), names);

    private static void AssertGo(
        RetentionRules rules, Func<QuayTag, DateTimeOffset?> pulls, QuayTag[] others, QuayTag[] tags, Dictionary<string, IReadOnlyCollection<string>> images, params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), new RetentionPlan(tags, images, rules, Now).Decide(pulls, others).Where(decision => decision.Goes).Select(decision => decision.Tag.Name).Order(StringComparer.Ordinal));

    private static QuayAutoPruneProposal Propose(RetentionRules rules, QuayTag[] tags) =>
        QuayAutoPruneProposal.Create("acme/app", rules, null, Decide(rules, _ => null, [], tags), Now);

    private static IReadOnlyList<TagDecision> Decide(RetentionRules rules, Func<QuayTag, DateTimeOffset?> pulls, QuayTag[] others, QuayTag[] tags) =>
        new RetentionPlan(tags, ImagesOf(tags), rules, Now).Decide(pulls, others);

    // In these tests the digest of an index ends in 0 and that of its image in 1.
    private static Dictionary<string, IReadOnlyCollection<string>> ImagesOf(QuayTag[] tags) =>
        tags.Where(tag => tag.Name.StartsWith('v') && tag.ManifestDigest!.EndsWith('0'))
            .ToDictionary(tag => tag.ManifestDigest!, tag => (IReadOnlyCollection<string>)[tag.ManifestDigest![..^1] + "1"]);

    private static QuayTag Tag(string name, int daysOld, string digest = "00f", bool immutable = false, bool ended = false) => new()
    {
        Repository = "acme/app",
        Name = name,
        ManifestDigest = Digest(digest),
        LastModified = Now.AddDays(-daysOld).LocalDateTime,
        Immutable = immutable,
        EndTs = ended ? Now.AddDays(-daysOld + 1).LocalDateTime : null,
    };

    private static QuayTag Attached(string image, string suffix, int daysOld, string own = "00f") => Tag(Name(image, suffix), daysOld, own);

    private static string Name(string image, string suffix) => AttachedTag.NameOf(Digest(image), suffix);

    private static string Digest(string number) => "sha256:" + number.PadLeft(64, '0');
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets the registry delete tags by itself: all but the newest ones, or those of a certain age.</summary>
[Cmdlet(VerbsCommon.New, "QuayAutoPrunePolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class NewQuayAutoPrunePolicyCommand : PolicyChangeCmdlet
{
    /// <summary>How many of the newest tags stay in each repository.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public int? NumberOfTags { get; set; }

    /// <summary>How old tags may become: <c>7d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true)]
    public TimeSpan? Age { get; set; }

    /// <summary>The regular expression that chooses tags; all of them unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? TagPattern { get; set; }

    /// <summary>Means the tags that do not match the pattern.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter ExceptMatching { get; set; }

    private protected override void Execute()
    {
        if (NumberOfTags is null == Age is null)
        {
            throw new ArgumentException("Give -NumberOfTags for how many of the newest tags stay, or -Age for how old they may become.");
        }

        Place place = Place;
        var settings = new AutoPruneSettings { NumberOfTags = NumberOfTags, Age = Age, TagPattern = TagPattern.NullIfEmpty(), ExceptMatching = ExceptMatching.IsPresent };
        string what = NumberOfTags is { } number ? $"all but the newest {number} tags" : "tags older than " + QuayFormat.Span(Age);
        Send($"Auto-prune policy of {place}", "Create, to delete " + what, token => Client.AutoPrunePolicies.CreateAsync(place, settings, token));
    }
}

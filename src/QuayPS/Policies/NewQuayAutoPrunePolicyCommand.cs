using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an auto-prune policy: the registry deletes all but the newest tags, or tags of a certain age.</summary>
[Cmdlet(VerbsCommon.New, "QuayAutoPrunePolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class NewQuayAutoPrunePolicyCommand : PolicyCmdlet
{
    /// <summary>The number of tags to keep in each repository: the registry deletes all but the newest ones.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public int? NumberOfTags { get; set; }

    /// <summary>The age at which the registry deletes a tag: <c>30min</c>, <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true)]
    public TimeSpan? Age { get; set; }

    /// <summary>A regular expression that selects tags; all tags if not specified.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? TagPattern { get; set; }

    /// <summary>Selects the tags that do not match the pattern.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText]
    public SwitchParameter ExceptMatching { get; set; }

    private protected override void Execute()
    {
        if (NumberOfTags is null == Age is null)
        {
            throw new ArgumentException("Specify -NumberOfTags to keep so many of the newest tags, or -Age to delete tags that are older.");
        }

        Place place = Place;
        var settings = new AutoPruneSettings { NumberOfTags = NumberOfTags, Age = Age, TagPattern = TagPattern.NullIfEmpty(), ExceptMatching = ExceptMatching.IsPresent };
        string selection = NumberOfTags is { } number ? $"all but the newest {number} tags" : "tags older than " + QuayFormat.Span(Age);
        Send($"Auto-prune policy of {place}", "Create, to delete " + selection, token => Client.AutoPrunePolicies.CreateAsync(place, settings, token));
    }
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes an auto-prune policy; settings that are not specified are left as they are.</summary>
[Cmdlet(VerbsCommon.Set, "QuayAutoPrunePolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class SetQuayAutoPrunePolicyCommand : AutoPrunePolicyChangeCmdlet
{
    // Not from the pipeline: a policy there has one of the two, which must not contradict the one on the command line.
    /// <summary>The number of tags to keep in each repository: the registry deletes all but the newest ones.</summary>
    [Parameter]
    public int? NumberOfTags { get; set; }

    /// <summary>The age at which the registry deletes a tag: <c>30min</c>, <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Age { get; set; }

    /// <summary>A regular expression that selects tags; empty for all tags.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? TagPattern { get; set; }

    /// <summary>Selects the tags that do not match the pattern; with <c>-ExceptMatching:$false</c> those that do.</summary>
    [Parameter]
    public SwitchParameter ExceptMatching { get; set; }

    /// <summary>Writes the changed policy.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(Place place, string uuid, string subject)
    {
        MyInvocation.RequireAny(nameof(NumberOfTags), nameof(Age), nameof(TagPattern), nameof(ExceptMatching));
        var settings = new AutoPruneSettings
        {
            NumberOfTags = NumberOfTags,
            Age = Age,
            TagPattern = TagPattern,
            ExceptMatching = MyInvocation.Flag(nameof(ExceptMatching)),
        };
        Send(
            subject,
            "Change",
            token => Client.AutoPrunePolicies.ChangeAsync(place, uuid, settings, token),
            token => Client.AutoPrunePolicies.GetAsync(place, uuid, token),
            PassThru);
    }
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes which tags the registry deletes by itself; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayAutoPrunePolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class SetQuayAutoPrunePolicyCommand : PolicyChangeCmdlet
{
    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutoPrunePolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>How many of the newest tags stay in each repository.</summary>
    [Parameter]
    public int? NumberOfTags { get; set; }

    /// <summary>How old tags may become: <c>7d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Age { get; set; }

    /// <summary>The regular expression that chooses tags; empty for all of them.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? TagPattern { get; set; }

    /// <summary>Means the tags that do not match the pattern; with <c>-ExceptMatching:$false</c> those that do.</summary>
    [Parameter]
    public SwitchParameter ExceptMatching { get; set; }

    /// <summary>Writes the policy as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        bool? except = MyInvocation.Flag(nameof(ExceptMatching));
        if (NumberOfTags is null && Age is null && TagPattern is null && except is null)
        {
            throw new ArgumentException("There is nothing to change. Give -NumberOfTags, -Age, -TagPattern or -ExceptMatching.");
        }

        (Place place, string uuid) = (Place, Uuid);
        var settings = new AutoPruneSettings { NumberOfTags = NumberOfTags, Age = Age, TagPattern = TagPattern, ExceptMatching = except };
        Send(
            $"Auto-prune policy '{uuid}' of {place}",
            "Change",
            token => Client.AutoPrunePolicies.ChangeAsync(place, uuid, settings, token),
            token => Client.AutoPrunePolicies.GetAsync(place, uuid, token),
            PassThru);
    }
}

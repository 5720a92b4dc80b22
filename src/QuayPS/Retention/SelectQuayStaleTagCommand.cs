using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Selects tags to delete by rules. Nothing is changed.</summary>
[Cmdlet(VerbsCommon.Select, "QuayStaleTag")]
[OutputType(typeof(QuayTag), typeof(QuayAutoPruneProposal))]
public sealed class SelectQuayStaleTagCommand : QuayItemCmdlet
{
    // Shared by the copies of the command that work on the items.
    private readonly HeldTags _held = new();

    /// <summary>The tags, grouped by repository.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The number of newest tags to keep in each repository, or in each group.</summary>
    [Parameter]
    [Filled]
    [ValidateRange(0, int.MaxValue)]
    public int? Keep { get; set; }

    /// <summary>A regular expression; tags with the same match form a group.</summary>
    [Parameter]
    [Filled]
    [ValidateNotNullOrEmpty]
    public Regex? GroupBy { get; set; }

    /// <summary>The age up to which tags are kept, such as 30d.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>The time since the last pull up to which tags are kept, such as 90d.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? NotPulledFor { get; set; }

    /// <summary>Names of tags that are kept in any case; wildcards are allowed.</summary>
    [Parameter]
    [NameText]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Protect { get; set; } = [];

    /// <summary>Writes the closest auto-prune policy for each repository, with its differences from the rules, instead of tags.</summary>
    [Parameter]
    public SwitchParameter AsAutoPrunePolicy { get; set; }

    private protected override object? ErrorTarget => (InputObject?.BaseObject as QuayTag)?.Repository;

    private protected override void Prepare()
    {
        base.Prepare();
        _held.Gate = new SemaphoreSlim(ThrottleLimit);
    }

    private protected override void Execute()
    {
        if (Keep is null && OlderThan is null && NotPulledFor is null)
        {
            throw new ArgumentException("Specify -Keep, -OlderThan or -NotPulledFor.");
        }

        if (InputObject?.BaseObject is not QuayTag tag)
        {
            throw new ArgumentException("The object from the pipeline is not a tag. Pipe what Get-QuayTag writes.");
        }

        if (_held.Tags.Count > 0 && (_held.Tags[0].Repository != tag.Repository || _held.Session != ActiveSession))
        {
            StartHeld();
        }

        (_held.Session, _held.Client) = (ActiveSession, Client);
        _held.Tags.Add(tag);
    }

    private protected override void Finish()
    {
        StartHeld();
        base.Finish();
    }

    private void StartHeld()
    {
        if (_held.Tags.Count > 0)
        {
            QuayTag[] tags = [.. _held.Tags];
            _held.Tags.Clear();
            QuayClient client = _held.Client!;
            if (!_held.Seen.Add((_held.Session!, tags[0].Repository)))
            {
                WriteWarning($"The tags of repository '{tags[0].Repository}' arrive in several groups, each of which keeps its newest tags. Sort them by Repository first.");
            }

            Start(output => ChooseAsync(output, client, tags), tags[0].Repository);
        }
    }

    private async Task ChooseAsync(ItemOutput output, QuayClient client, QuayTag[] tags)
    {
        var protectedTags = new ProtectedTags(Protect);
        var rules = new RetentionRules { Keep = Keep, GroupBy = GroupBy, OlderThan = OlderThan, NotPulledFor = NotPulledFor, IsProtected = protectedTags.Contains };
        IReadOnlyList<TagDecision> decisions = await client.Retention.DecideAsync(RepositoryName.Parse(tags[0].Repository), tags, rules, _held.Gate!, StopToken);
        foreach (TagDecision decision in decisions)
        {
            output.WriteVerbose($"The {decision}.");
        }

        if (AsAutoPrunePolicy)
        {
            output.Write(QuayAutoPruneProposal.Create(tags[0].Repository, rules, protectedTags.Expression, decisions, DateTimeOffset.UtcNow));
        }
        else
        {
            // Registries delete attached tags together with their image, so attached tags come first: later they would not be found.
            output.Write(decisions.Where(decision => decision.Goes).Select(decision => decision.Tag).OrderBy(tag => AttachedTag.TargetOf(tag.Name) is null));
        }
    }

    private sealed class HeldTags
    {
        public List<QuayTag> Tags { get; } = [];

        public SemaphoreSlim? Gate { get; set; }

        public HashSet<(QuaySession Session, string Repository)> Seen { get; } = [];

        public QuaySession? Session { get; set; }

        public QuayClient? Client { get; set; }
    }
}

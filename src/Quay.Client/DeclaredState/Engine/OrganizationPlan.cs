using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The differences between an organization and its document, and the changes that resolve them.</summary>
public sealed class OrganizationPlan
{
    private readonly HashSet<string> _failed = [];

    internal OrganizationPlan(string organization, PlanBuilder builder)
    {
        Organization = organization;
        Differences = builder.Differences;
        Warnings = builder.Warnings;
        Remarks = builder.Remarks;
        Ranks = builder.Changes.GroupBy(change => change.Rank).OrderBy(rank => rank.Key).Select(rank => rank.ToArray()).ToArray();
    }

    /// <summary>The organization.</summary>
    public string Organization { get; }

    /// <summary>The differences, in the order of the document.</summary>
    public IReadOnlyList<QuayDifference> Differences { get; }

    /// <summary>Messages about items that an import cannot change, or keeps although they are not declared.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Messages for -Verbose about states that do not count as differences.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The changes in their order. The changes of one rank can run concurrently.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedChange>> Ranks { get; }

    /// <summary>Records that a change failed or is not effective yet, so that the changes that depend on it are skipped.</summary>
    /// <param name="change">The change.</param>
    public void MarkFailed(PlannedChange change)
    {
        lock (_failed)
        {
            if (change.Key is not null && !change.IsRemoval)
            {
                _failed.Add(change.Key);
            }
        }
    }

    /// <summary>Returns the item that a change depends on and whose own change failed; null if there is none.</summary>
    /// <param name="change">The change.</param>
    public string? FindFailed(PlannedChange change)
    {
        lock (_failed)
        {
            return change.DependsOn.FirstOrDefault(_failed.Contains);
        }
    }
}

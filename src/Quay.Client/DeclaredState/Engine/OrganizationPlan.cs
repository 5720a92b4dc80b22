using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>What differs between an organization and its document, and the changes that take that away.</summary>
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

    /// <summary>What cannot be as it is declared, or is kept although it is not declared.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>What is no difference and yet worth a line for whoever asks for details.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The changes in the order in which they have to be made: those of one rank can be made at once.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedChange>> Ranks { get; }

    /// <summary>Notes that a change was not made, so that what depends on it is not tried.</summary>
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

    /// <summary>The item without which a change cannot be made since its own change failed; null if there is none.</summary>
    /// <param name="change">The change.</param>
    public string? FindFailed(PlannedChange change)
    {
        lock (_failed)
        {
            return change.DependsOn.FirstOrDefault(_failed.Contains);
        }
    }
}

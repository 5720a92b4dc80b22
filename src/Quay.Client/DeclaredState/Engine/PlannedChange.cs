using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>One change of an import: an item that is created, changed or removed.</summary>
public sealed class PlannedChange
{
    private readonly Func<CancellationToken, Task> _apply;

    internal PlannedChange(IReadOnlyList<QuayDifference> differences, string target, string details, int rank, Func<CancellationToken, Task> apply)
    {
        Differences = differences;
        Target = target;
        Description = Describe(differences[0].Action, target, details);
        Rank = rank;
        _apply = apply;
    }

    /// <summary>The differences that the change resolves.</summary>
    public IReadOnlyList<QuayDifference> Differences { get; }

    /// <summary>The item, as prompts name it: <c>Team 'developers' of organization 'acme'</c>.</summary>
    public string Target { get; }

    /// <summary>The change, as prompts and -WhatIf show it: <c>Create team 'ops' of organization 'acme' (role member)</c>.</summary>
    public string Description { get; }

    /// <summary>Whether the change is a removal.</summary>
    public bool IsRemoval => Differences[0].Action == QuayDifferenceAction.Remove;

    /// <summary>A warning about a change that is not effective yet, such as an invitation; null for other changes.</summary>
    public string? Pending => Item?.Pending;

    internal int Rank { get; }

    /// <summary>The item that is changed.</summary>
    internal ItemPlan? Item { get; set; }

    /// <summary>The identifier of the item in the DependsOn lists of other changes.</summary>
    internal string? Key { get; set; }

    /// <summary>The keys of the items that the change depends on.</summary>
    internal IReadOnlyList<string> DependsOn { get; set; } = [];

    /// <summary>Sends the change.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">The registry refused, failed, or cannot be reached.</exception>
    public Task ApplyAsync(CancellationToken cancellationToken) => _apply(cancellationToken);

    private static string Describe(QuayDifferenceAction action, string target, string details)
    {
        string item = char.ToLowerInvariant(target[0]) + target.Substring(1);
        string verb = action == QuayDifferenceAction.Update ? "Change" : action.ToString();
        return details.Length == 0 ? $"{verb} {item}" : $"{verb} {item}: {details}";
    }
}

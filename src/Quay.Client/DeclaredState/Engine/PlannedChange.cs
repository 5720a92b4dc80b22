using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>One change that brings an organization nearer to what is declared: one item created, changed or removed.</summary>
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

    /// <summary>The differences that the change takes away.</summary>
    public IReadOnlyList<QuayDifference> Differences { get; }

    /// <summary>The item, as prompts name it: <c>Team 'developers' of organization 'acme'</c>.</summary>
    public string Target { get; }

    /// <summary>The whole change, as prompts and -WhatIf tell it: <c>Create team 'ops' of organization 'acme' (role member)</c>.</summary>
    public string Description { get; }

    /// <summary>Whether something is removed.</summary>
    public bool IsRemoval => Differences[0].Action == QuayDifferenceAction.Remove;

    internal int Rank { get; }

    /// <summary>The item, as other changes that need it know it.</summary>
    internal string? Key { get; set; }

    /// <summary>The items without which it cannot be made.</summary>
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

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The comparison of one item: its current and declared state, and the calls that create, change or remove it.</summary>
internal sealed class ItemPlan
{
    /// <summary>Creates an item.</summary>
    /// <param name="kind">The kind, for <see cref="QuayDifference.Kind"/>.</param>
    /// <param name="name">The name, for <see cref="QuayDifference.Name"/>.</param>
    /// <param name="subject">The item in prompts, in upper case: <c>Team 'developers'</c>.</param>
    /// <param name="definition">The definition of its keys.</param>
    /// <param name="rank">The rank of its changes.</param>
    public ItemPlan(string kind, string name, string subject, MapDefinition definition, int rank)
    {
        Kind = kind;
        Name = name;
        Subject = subject;
        Definition = definition;
        Rank = rank;
    }

    public string Kind { get; }

    public string Name { get; }

    public string Subject { get; }

    public MapDefinition Definition { get; }

    public int Rank { get; }

    /// <summary>Creates the item with its declared state.</summary>
    public Func<CancellationToken, Task>? Create { get; set; }

    /// <summary>Changes the given keys; null if the registry cannot change such an item.</summary>
    public Func<StateMap, CancellationToken, Task>? Update { get; set; }

    /// <summary>Removes the item.</summary>
    public Func<CancellationToken, Task>? Remove { get; set; }

    /// <summary>The identifier of the item in the DependsOn lists of other changes.</summary>
    public string? Key { get; set; }

    /// <summary>The keys of the items that must exist before the item is created.</summary>
    public IReadOnlyList<string> DependsOn { get; set; } = [];

    /// <summary>The reason why the item is not changed or removed without -Force; null if it is not protected.</summary>
    public string? Protection { get; set; }

    /// <summary>The rank of the removal; null for the reverse of the rank of its changes.</summary>
    public int? RemovalRank { get; set; }

    /// <summary>A warning about a change that the registry accepted but that is not effective yet, such as an invitation; null for other changes.</summary>
    public string? Pending { get; set; }

    /// <summary>The key of a secret that is required to create the item; null if none is.</summary>
    public string? NeededSecret { get; set; }
}

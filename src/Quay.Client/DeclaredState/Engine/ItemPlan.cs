using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>One item as a section sees it: what the registry has, what is declared, and the calls that change the one into the other.</summary>
internal sealed class ItemPlan
{
    /// <summary>An item of a section.</summary>
    /// <param name="kind">The kind, as differences name it.</param>
    /// <param name="name">The name, as differences have it.</param>
    /// <param name="subject">The item, as prompts begin: <c>Team 'developers'</c>.</param>
    /// <param name="definition">Its keys.</param>
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

    /// <summary>The item in the registry; null if it is not there.</summary>
    public StateMap? Current { get; set; }

    /// <summary>The item as it is declared; null if it is not.</summary>
    public StateMap? Desired { get; set; }

    /// <summary>Creates the item as it is declared.</summary>
    public Func<CancellationToken, Task>? Create { get; set; }

    /// <summary>Changes the keys that it is given; null where the registry cannot change such an item.</summary>
    public Func<StateMap, CancellationToken, Task>? Update { get; set; }

    /// <summary>Removes the item.</summary>
    public Func<CancellationToken, Task>? Remove { get; set; }

    /// <summary>The item, as the changes of others that need it know it.</summary>
    public string? Key { get; set; }

    /// <summary>The items that it needs.</summary>
    public IReadOnlyList<string> DependsOn { get; set; } = [];

    /// <summary>The reason why it is neither changed nor removed without -Force; null if there is none.</summary>
    public string? Protection { get; set; }

    /// <summary>The rank of its removal; that of its changes reversed unless set.</summary>
    public int? RemovalRank { get; set; }

    /// <summary>The key of its secret that a new item cannot do without; null if there is none.</summary>
    public string? NeededSecret { get; set; }
}

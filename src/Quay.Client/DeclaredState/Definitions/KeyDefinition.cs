namespace Quay.Client;

/// <summary>One key of a map of a document.</summary>
/// <param name="name">The key.</param>
/// <param name="value">What it holds.</param>
/// <param name="help">What it is, as editors show it.</param>
/// <param name="parameter">The cmdlet and parameter of the same meaning: <c>Set-QuayTeam -Role</c>.</param>
internal sealed class KeyDefinition(string name, ValueDefinition value, string help, string? parameter = null)
{
    public string Name => name;

    public ValueDefinition Value => value;

    public string Help => help;

    public string? Parameter => parameter;

    /// <summary>Whether the map cannot do without it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether it is part of what tells one item of a list from the others, and so is never changed.</summary>
    public bool IsIdentity { get; set; }

    /// <summary>Whether it holds items with differences of their own, and is no property of the item that has it.</summary>
    public bool HoldsItems { get; set; }

    /// <summary>The value that is left out of documents, since new ones have it.</summary>
    public object? Default { get; set; }

    /// <summary>The value that a document declares; null where it leaves the key alone.</summary>
    /// <param name="desired">The map as it is declared.</param>
    public object? ValueIn(StateMap desired) => desired[Name] ?? (desired.IsComplete ? Default : null);
}

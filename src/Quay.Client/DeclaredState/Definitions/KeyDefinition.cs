namespace Quay.Client;

/// <summary>The definition of one key of a map in a document.</summary>
/// <param name="name">The key.</param>
/// <param name="value">The definition of the value.</param>
/// <param name="help">The description that editors show.</param>
/// <param name="parameter">The cmdlet and parameter that set the same value: <c>Set-QuayTeam -Role</c>.</param>
internal sealed class KeyDefinition(string name, ValueDefinition value, string help, string? parameter = null)
{
    public string Name => name;

    public ValueDefinition Value => value;

    public string Help => help;

    public string? Parameter => parameter;

    /// <summary>Whether the key is required.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether the key is part of the identity of a list item. Identity keys are never changed.</summary>
    public bool IsIdentity { get; set; }

    /// <summary>Whether the key holds items that are compared on their own, rather than a property of the item.</summary>
    public bool HoldsItems { get; set; }

    /// <summary>The default of the registry, which exports leave out.</summary>
    public object? Default { get; set; }

    /// <summary>Whether a value is the default.</summary>
    public bool IsDefault(object held) => Default is not null && Value.AreEqual(Default, held);

    /// <summary>The value that a document declares; null if the document does not manage the key.</summary>
    /// <param name="desired">The declared map.</param>
    public object? ValueIn(StateMap desired) => desired[Name] ?? (desired.IsComplete ? Default : null);
}

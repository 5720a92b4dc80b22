namespace Quay.Client;

/// <summary>What the registry's pages draw for somebody.</summary>
public sealed class QuayAvatar : QuayObject
{
    /// <summary>Whose it is.</summary>
    public string? Name { get; internal set; }

    /// <summary>A hash of the e-mail address, or of the name.</summary>
    public string? Hash { get; internal set; }

    /// <summary>The color, as in HTML: <c>#f7b6d2</c>.</summary>
    public string? Color { get; internal set; }

    /// <summary>Whose kind it is: user, org, team, robot.</summary>
    public string? Kind { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}

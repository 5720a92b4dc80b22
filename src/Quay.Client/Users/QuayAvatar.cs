namespace Quay.Client;

/// <summary>The avatar that the registry's web pages draw for a user, organization, team or robot.</summary>
public sealed class QuayAvatar : QuayObject
{
    /// <summary>The name of its owner.</summary>
    public string? Name { get; internal set; }

    /// <summary>A hash of the owner's e-mail address or name.</summary>
    public string? Hash { get; internal set; }

    /// <summary>The color, as in HTML: <c>#f7b6d2</c>.</summary>
    public string? Color { get; internal set; }

    /// <summary>The kind of its owner: <c>user</c>, <c>org</c>, <c>team</c> or <c>robot</c>.</summary>
    public string? Kind { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}

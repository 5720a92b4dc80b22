namespace Quay.Client;

/// <summary>What to set of an OAuth application; what is null stays, and what is empty is cleared.</summary>
public sealed class ApplicationSettings
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The address of its own pages.</summary>
    public string? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are sent once a user has agreed.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>The e-mail address whose picture stands for it.</summary>
    public string? AvatarEmail { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("name", Name)
        .SetIfGiven("description", Description)
        .SetIfGiven("application_uri", ApplicationUri)
        .SetIfGiven("redirect_uri", RedirectUri)
        // Left out, there is none; an empty one would be an address.
        .SetIfGiven("avatar_email", AvatarEmail is { Length: 0 } ? null : AvatarEmail);

    /// <summary>All of it, as a change that replaces everything must have it.</summary>
    internal ApplicationSettings Over(QuayApplication current) => new()
    {
        Name = Name ?? current.Name,
        Description = Description ?? current.Description,
        ApplicationUri = ApplicationUri ?? current.ApplicationAddress ?? string.Empty,
        RedirectUri = RedirectUri ?? current.RedirectAddress ?? string.Empty,
        AvatarEmail = AvatarEmail ?? current.AvatarEmail,
    };
}

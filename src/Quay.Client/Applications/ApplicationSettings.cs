namespace Quay.Client;

/// <summary>Settings of an OAuth application. Null leaves a setting as it is; an empty text removes it.</summary>
public sealed class ApplicationSettings
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The address of the application's own pages.</summary>
    public string? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are redirected after a user has agreed.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>The e-mail address from which the picture of the application is derived.</summary>
    public string? AvatarEmail { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("name", Name)
        .SetIfGiven("description", Description)
        .SetIfGiven("application_uri", ApplicationUri)
        .SetIfGiven("redirect_uri", RedirectUri)
        // Without this member the registry stores none; an empty text would be stored as an address.
        .SetIfGiven("avatar_email", AvatarEmail is { Length: 0 } ? null : AvatarEmail);

    /// <summary>Completes the settings with those that the application has, for a request that replaces all of them.</summary>
    internal ApplicationSettings Over(QuayApplication current) => new()
    {
        Name = Name ?? current.Name,
        Description = Description ?? current.Description,
        ApplicationUri = ApplicationUri ?? current.ApplicationAddress ?? string.Empty,
        RedirectUri = RedirectUri ?? current.RedirectAddress ?? string.Empty,
        AvatarEmail = AvatarEmail ?? current.AvatarEmail,
    };
}

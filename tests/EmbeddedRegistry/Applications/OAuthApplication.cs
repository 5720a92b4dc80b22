using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>An OAuth application of an organization.</summary>
public sealed class OAuthApplication
{
    /// <summary>Makes an application with a fresh id and secret.</summary>
    public OAuthApplication(Organization owner, string name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The organization that it belongs to.</summary>
    public Organization Owner { get; }

    /// <summary>What it is called; several may have the same name.</summary>
    public string Name { get; set; }

    /// <summary>What tells it from the others.</summary>
    public string ClientId { get; init; } = Secrets.ClientId();

    /// <summary>With what it shows who it is.</summary>
    public string ClientSecret { get; set; } = Secrets.AccessToken();

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary>The address of its own pages.</summary>
    public string ApplicationUri { get; set; } = "";

    /// <summary>Where browsers are sent once a user has agreed.</summary>
    public string RedirectUri { get; set; } = "";

    /// <summary>Tokens that were made for it, in order of creation.</summary>
    public List<ApplicationToken> Tokens { get; } = [];

    /// <summary>Whose picture stands for it; null if nobody's.</summary>
    public string? AvatarEmail { get; set; }
}

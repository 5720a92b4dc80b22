using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Applications;

/// <summary>An OAuth application of an organization.</summary>
public sealed class OAuthApplication
{
    /// <summary>Makes an application with a new client id and secret.</summary>
    public OAuthApplication(Organization owner, string name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The organization that the application belongs to.</summary>
    public Organization Owner { get; }

    /// <summary>The name; not unique.</summary>
    public string Name { get; set; }

    /// <summary>The unique id.</summary>
    public string ClientId { get; init; } = Secrets.ClientId();

    /// <summary>The secret with which the application authenticates.</summary>
    public string ClientSecret { get; set; } = Secrets.AccessToken();

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Address of the application's own pages.</summary>
    public string ApplicationUri { get; set; } = "";

    /// <summary>Address to which browsers are sent once a user has agreed.</summary>
    public string RedirectUri { get; set; } = "";

    /// <summary>Tokens of the application, in order of creation.</summary>
    public List<ApplicationToken> Tokens { get; } = [];

    /// <summary>Address whose avatar the application shows; null for one derived from the name.</summary>
    public string? AvatarEmail { get; set; }
}

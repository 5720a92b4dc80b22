using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>An organization with its teams.</summary>
public sealed class Organization : Account
{
    internal Organization(long id, string name, string? email)
        : base(id, name, email)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "org";

    /// <summary>A second e-mail address, which takes precedence in answers.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The mirror of another registry's namespace; null for an organization that is none.</summary>
    public OrganizationMirror? Mirror { get; set; }

    /// <summary>The registry that the organization caches; null for none.</summary>
    public ProxyCache? ProxyCache { get; set; }

    /// <summary>The e-mail address in answers.</summary>
    public string? ShownEmail => ContactEmail ?? Email;

    /// <summary>Teams in order of creation; owners always exists.</summary>
    public OrderedDictionary<string, Team> Teams { get; } = new(StringComparer.Ordinal);

    /// <summary>Default permissions of new repositories, in order of creation.</summary>
    public List<Prototype> Prototypes { get; } = [];

    /// <summary>OAuth applications, in order of creation.</summary>
    public List<OAuthApplication> Applications { get; } = [];

    /// <summary>Whether the user or robot is in any team.</summary>
    public bool HasMember(string user)
    {
        foreach (Team team in Teams.Values)
        {
            if (team.Members.Contains(user))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the user or robot is in a team with this role or with the role admin.</summary>
    public bool HasRole(string user, string role)
    {
        foreach (Team team in Teams.Values)
        {
            if ((team.Role == role || team.Role == "admin") && team.Members.Contains(user))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The configuration of an organization that caches another registry.</summary>
/// <param name="UpstreamRegistry">Host of the other registry, with a namespace if only that is cached.</param>
/// <param name="Username">User who signs in to it; null for anonymous access.</param>
/// <param name="ExpirationSeconds">Seconds after which cached images expire.</param>
/// <param name="Insecure">Whether to reach it by HTTP.</param>
public sealed record ProxyCache(string UpstreamRegistry, string? Username, long ExpirationSeconds, bool Insecure);

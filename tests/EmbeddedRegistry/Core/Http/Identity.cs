using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>The caller of a request, and the rights of the caller.</summary>
/// <param name="User">The signed-in user; null for anonymous requests.</param>
/// <param name="Scopes">The scopes of the token; a session has all.</param>
/// <param name="Token">The access token, if one was sent and is valid.</param>
/// <param name="Session">The session, if a cookie was sent and is known.</param>
public sealed record Identity(User? User, Scopes Scopes, AccessToken? Token, WebSession? Session)
{
    /// <summary>The identity of requests without valid credentials.</summary>
    public static Identity Anonymous { get; } = new(null, Scopes.None, null, null);

    /// <summary>Whether the user is a superuser and the scopes include super:user.</summary>
    public bool IsSuperuser => User is { IsSuperuser: true } && Scopes.HasFlag(Scopes.SuperUser);

    /// <summary>Whether the caller may read everything, as a superuser or a global read-only superuser.</summary>
    public bool SeesEverything => User is { IsSuperuser: true } or { IsGlobalReadonlySuperuser: true } && Scopes.HasFlag(Scopes.SuperUser);

    /// <summary>Whether the scopes include this one; repo:admin includes repo:write, and so on.</summary>
    public bool Has(Scopes scope) => scope switch
    {
        Scopes.RepoRead => (Scopes & (Scopes.RepoRead | Scopes.RepoWrite | Scopes.RepoAdmin)) != 0,
        Scopes.RepoWrite => (Scopes & (Scopes.RepoWrite | Scopes.RepoAdmin)) != 0,
        Scopes.UserRead => (Scopes & (Scopes.UserRead | Scopes.UserAdmin)) != 0,
        _ => Scopes.HasFlag(scope),
    };

    /// <summary>Whether the user administers the organization.</summary>
    public bool Administers(Organization organization) =>
        IsSuperuser || (User is not null && Has(Scopes.OrgAdmin) && organization.HasRole(User.Name, "admin"));

    /// <summary>Whether the user is a member of the organization.</summary>
    public bool IsMemberOf(Organization organization) =>
        SeesEverything || (User is not null && Has(Scopes.OrgAdmin) && organization.HasMember(User.Name));

    /// <summary>Whether the user may create repositories in the namespace.</summary>
    public bool MayCreateIn(Account owner) =>
        IsSuperuser
        || (User is not null && Has(Scopes.RepoCreate)
            && (ReferenceEquals(owner, User) || (owner is Organization organization && organization.HasRole(User.Name, "creator"))));

    /// <summary>The role of the user in a repository, limited by the scopes; for one that does not exist, the role from its namespace.</summary>
    public RepositoryRole RoleIn(Account? owner, Repository? repository)
    {
        RepositoryRole role = repository is { IsPublic: true } ? RepositoryRole.Read : RepositoryRole.None;
        if (User is null)
        {
            return role;
        }

        if (IsSuperuser)
        {
            return RepositoryRole.Admin;
        }

        RepositoryRole cap = Scopes.HasFlag(Scopes.RepoAdmin) ? RepositoryRole.Admin
            : Has(Scopes.RepoWrite) ? RepositoryRole.Write
            : Has(Scopes.RepoRead) ? RepositoryRole.Read
            : RepositoryRole.None;
        RepositoryRole own = OwnRole(User.Name, owner, repository);
        role = Max(role, own < cap ? own : cap);
        return SeesEverything ? Max(role, RepositoryRole.Read) : role;
    }

    /// <summary>Whether the user has a role in the repository other than that of all users in a public one.</summary>
    public bool HasOwnRoleIn(Repository repository) =>
        SeesEverything || (User is not null && Has(Scopes.RepoRead) && OwnRole(User.Name, repository.Owner, repository) > RepositoryRole.None);

    /// <summary>The role of a user or robot in a repository, by its permissions, its teams and its namespace.</summary>
    internal static RepositoryRole OwnRole(string name, Account? owner, Repository? repository)
    {
        if (owner is User && owner.Name == name)
        {
            return RepositoryRole.Admin;
        }

        var role = RepositoryRole.None;
        if (repository is not null && repository.UserRoles.TryGetValue(name, out RepositoryRole direct))
        {
            role = direct;
        }

        if (owner is Organization organization)
        {
            foreach (Team team in organization.Teams.Values)
            {
                if (team.Members.Contains(name))
                {
                    role = team.Role == "admin" ? RepositoryRole.Admin
                        : repository is not null && repository.TeamRoles.TryGetValue(team.Name, out RepositoryRole granted) ? Max(role, granted)
                        : role;
                }
            }
        }

        return role;
    }

    private static RepositoryRole Max(RepositoryRole left, RepositoryRole right) => left > right ? left : right;
}

using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>On whose behalf a request comes, and what it may do.</summary>
/// <param name="User">Null for anonymous requests.</param>
/// <param name="Scopes">What the token allows; a session allows everything.</param>
/// <param name="Token">The access token, if one was sent and is valid.</param>
/// <param name="Session">The session, if a cookie was sent and is known.</param>
public sealed record Identity(User? User, Scopes Scopes, AccessToken? Token, WebSession? Session)
{
    /// <summary>Nobody.</summary>
    public static Identity Anonymous { get; } = new(null, Scopes.None, null, null);

    /// <summary>Whether it uses the powers of a superuser.</summary>
    public bool IsSuperuser => User is { IsSuperuser: true } && Scopes.HasFlag(Scopes.SuperUser);

    /// <summary>Whether it may look at everything.</summary>
    public bool SeesEverything => User is { IsSuperuser: true } or { IsGlobalReadonlySuperuser: true } && Scopes.HasFlag(Scopes.SuperUser);

    /// <summary>Whether it may act for the user in this way; repo:admin includes repo:write and so on.</summary>
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

    /// <summary>Whether the user may make repositories in the namespace.</summary>
    public bool MayCreateIn(Account owner) =>
        IsSuperuser
        || (User is not null && Has(Scopes.RepoCreate)
            && (ReferenceEquals(owner, User) || (owner is Organization organization && organization.HasRole(User.Name, "creator"))));

    /// <summary>What the user may do with a repository; a missing one counts by its namespace.</summary>
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
        RepositoryRole own = OwnRole(User, owner, repository);
        role = Max(role, own < cap ? own : cap);
        return SeesEverything ? Max(role, RepositoryRole.Read) : role;
    }

    /// <summary>Whether the user has a permission for the repository beyond what everybody has.</summary>
    public bool HasOwnRoleIn(Repository repository) =>
        SeesEverything || (User is not null && Has(Scopes.RepoRead) && OwnRole(User, repository.Owner, repository) > RepositoryRole.None);

    private static RepositoryRole OwnRole(User user, Account? owner, Repository? repository)
    {
        if (ReferenceEquals(user, owner))
        {
            return RepositoryRole.Admin;
        }

        var role = RepositoryRole.None;
        if (repository is not null && repository.UserRoles.TryGetValue(user.Name, out RepositoryRole direct))
        {
            role = direct;
        }

        if (owner is Organization organization)
        {
            foreach (Team team in organization.Teams.Values)
            {
                if (team.Members.Contains(user.Name))
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

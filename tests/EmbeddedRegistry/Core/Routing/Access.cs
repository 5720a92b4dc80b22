using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>The checks of callers' rights. A check returns null to accept the call, or the answer that refuses it.</summary>
public static class Access
{
    /// <summary>Accepts all callers, with or without a token.</summary>
    public static Answer? Anyone(ApiCall call) => null;

    /// <summary>Accepts signed-in users with the scope user:read. Quay answers 401 to all others, also to a token without the scope.</summary>
    public static Answer? UserRead(ApiCall call) => call.Identity.User is not null && call.Identity.Has(Scopes.UserRead)
        ? null
        : call.Problem(401, "invalid_token", "Requires authentication", sessionRequired: true);

    /// <summary>Accepts users with the scope user:admin.</summary>
    public static Answer? UserAdmin(ApiCall call) => Scope(call, Scopes.UserAdmin);

    /// <summary>Accepts users with the scope repo:create. The handler must check the namespace.</summary>
    public static Answer? RepoCreate(ApiCall call) => Scope(call, Scopes.RepoCreate);

    /// <summary>Accepts users with the role read in the repository.</summary>
    public static Answer? RepoRead(ApiCall call) => Role(call, RepositoryRole.Read);

    /// <summary>Accepts users with the role write in the repository.</summary>
    public static Answer? RepoWrite(ApiCall call) => Role(call, RepositoryRole.Write);

    /// <summary>Accepts users with the role admin in the repository.</summary>
    public static Answer? RepoAdmin(ApiCall call) => Role(call, RepositoryRole.Admin);

    /// <summary>Accepts administrators of the organization in the path, and global read-only superusers for GET.</summary>
    public static Answer? OrgAdmin(ApiCall call) => Organization(call, (identity, organization) =>
        identity.Administers(organization) || (call.Operation.Method == "GET" && identity.SeesEverything));

    /// <summary>Accepts members of the organization in the path.</summary>
    public static Answer? OrgMember(ApiCall call) => Organization(call, (identity, organization) => identity.IsMemberOf(organization));

    /// <summary>Accepts superusers, and global read-only superusers for GET.</summary>
    public static Answer? Superuser(ApiCall call) =>
        call.Identity.IsSuperuser || (call.Operation.Method == "GET" && call.Identity.SeesEverything) ? null : call.Refused();

    private static Answer? Scope(ApiCall call, Scopes scope) => call.Identity.User is not null && call.Identity.Has(scope) ? null : call.Refused();

    private static Answer? Role(ApiCall call, RepositoryRole role) =>
        call.Identity.RoleIn(call.RepositoryOwner, call.Repository) >= role ? null : call.Refused();

    // Superusers are accepted even if the organization does not exist; the handler then gives Quay's answer.
    private static Answer? Organization(ApiCall call, Func<Identity, Organization, bool> allows) =>
        call.Identity.IsSuperuser || (call.Organization is Organization organization && allows(call.Identity, organization)) ? null : call.Refused();
}

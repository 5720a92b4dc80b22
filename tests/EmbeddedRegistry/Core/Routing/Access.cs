using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>Who may call an operation: null lets the call pass, an answer refuses it.</summary>
public static class Access
{
    /// <summary>Everybody, also without a token.</summary>
    public static Answer? Anyone(ApiCall call) => null;

    /// <summary>Every signed-in user whose token may read the profile. Quay answers 401 to all others, too little scope included.</summary>
    public static Answer? UserRead(ApiCall call) => call.Identity.User is not null && call.Identity.Has(Scopes.UserRead)
        ? null
        : call.Problem(401, "invalid_token", "Requires authentication", sessionRequired: true);

    /// <summary>A user whose token may change the account.</summary>
    public static Answer? UserAdmin(ApiCall call) => Scope(call, Scopes.UserAdmin);

    /// <summary>A user whose token may make repositories; where, the handler must check.</summary>
    public static Answer? RepoCreate(ApiCall call) => Scope(call, Scopes.RepoCreate);

    /// <summary>Whoever may pull from the repository.</summary>
    public static Answer? RepoRead(ApiCall call) => Role(call, RepositoryRole.Read);

    /// <summary>Whoever may push to the repository.</summary>
    public static Answer? RepoWrite(ApiCall call) => Role(call, RepositoryRole.Write);

    /// <summary>Whoever administers the repository.</summary>
    public static Answer? RepoAdmin(ApiCall call) => Role(call, RepositoryRole.Admin);

    /// <summary>Whoever administers the organization in the path.</summary>
    public static Answer? OrgAdmin(ApiCall call) => Organization(call, (identity, organization) =>
        identity.Administers(organization) || (call.Operation.Method == "GET" && identity.SeesEverything));

    /// <summary>Whoever is a member of the organization in the path.</summary>
    public static Answer? OrgMember(ApiCall call) => Organization(call, (identity, organization) => identity.IsMemberOf(organization));

    /// <summary>Superusers; global read-only superusers may look.</summary>
    public static Answer? Superuser(ApiCall call) =>
        call.Identity.IsSuperuser || (call.Operation.Method == "GET" && call.Identity.SeesEverything) ? null : call.Refused();

    private static Answer? Scope(ApiCall call, Scopes scope) => call.Identity.User is not null && call.Identity.Has(scope) ? null : call.Refused();

    private static Answer? Role(ApiCall call, RepositoryRole role) =>
        call.Identity.RoleIn(call.RepositoryOwner, call.Repository) >= role ? null : call.Refused();

    // Superusers pass even where the organization does not exist; the handler then says what Quay says.
    private static Answer? Organization(ApiCall call, Func<Identity, Organization, bool> allows) =>
        call.Identity.IsSuperuser || (call.Organization is Organization organization && allows(call.Identity, organization)) ? null : call.Refused();
}

using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Users in answers, with more or less detail for themselves, superusers and everybody else.</summary>
internal static class UserView
{
    public static object Show(ApiCall call, User user, bool withOrganizations = true)
    {
        Identity identity = call.Identity;
        bool isMe = ReferenceEquals(identity.User, user);
        return new Merged(
            new { Anonymous = false, Username = user.Name, Avatar = user.Avatar.ForKind("user") },
            isMe && identity.Has(Scopes.UserAdmin) ? ShowPrivate(user) : null,
            isMe && withOrganizations && identity.Has(Scopes.UserRead) ? ShowOrganizations(call, user) : null,
            identity.IsSuperuser ? new { SuperUser = isMe }
                : isMe && identity.SeesEverything ? new { GlobalReadonlySuperUser = true }
                : null);
    }

    /// <summary>A user in the superusers' list.</summary>
    public static object ShowToSuperuser(User user) => new Merged(
        new
        {
            Kind = "user",
            user.Name,
            Username = user.Name,
            user.Email,
            user.Verified,
            Avatar = user.Avatar.ForKind("user"),
            SuperUser = user.IsSuperuser,
            GlobalReadonlySuperUser = user.IsGlobalReadonlySuperuser,
            user.Enabled,
        },
        QuotaView.OfAccount(user));

    private static Merged ShowPrivate(User user) => new(
        new
        {
            CanCreateRepo = true,
            IsMe = true,
            user.Verified,
            user.Email,
            Logins = Array.Empty<string>(),
            user.InvoiceEmail,
            user.InvoiceEmailAddress,
            user.PreferredNamespace,
            TagExpirationS = user.TagExpirationSeconds,
            Prompts = Array.Empty<string>(),
            user.Company,
            user.FamilyName,
            user.GivenName,
            user.Location,
            user.IsFreeAccount,
            HasPasswordSet = user.Password is not null,
        },
        QuotaView.OfAccount(user));

    private static object ShowOrganizations(ApiCall call, User user) => new
    {
        Organizations = call.State.Organizations.Where(organization => organization.HasMember(user.Name)).Select(organization => new
        {
            organization.Name,
            Avatar = organization.Avatar.ForKind("org"),
            CanCreateRepo = organization.HasRole(user.Name, "creator"),
            Public = false,
            IsOrgAdmin = organization.HasRole(user.Name, "admin"),
            PreferredNamespace = !organization.IsFreeAccount,
        }),
    };
}

namespace Quay.Client;

/// <summary>The owner of a quota, and the operations of the API by which it is reached.</summary>
public sealed class QuotaOwner
{
    private QuotaOwner(string? name, QuotaRoute route)
    {
        Name = name;
        Route = route;
    }

    /// <summary>The operations of the API for quotas.</summary>
    internal enum QuotaRoute
    {
        /// <summary>Operations for an organization.</summary>
        Organization,

        /// <summary>Operations for the session's user.</summary>
        CurrentUser,

        /// <summary>Operations for superusers; whether the name is an organization or a user is not known yet.</summary>
        AnyNamespace,

        /// <summary>Operations for superusers, of an organization.</summary>
        AnyOrganization,

        /// <summary>Operations for superusers, of a user.</summary>
        AnyUser,
    }

    /// <summary>The name of the organization or user; null if the session does not know its user.</summary>
    public string? Name { get; }

    internal QuotaRoute Route { get; }

    /// <summary>The name of the organization; null if the owner is not known to be one.</summary>
    internal string? OrganizationName => Route is QuotaRoute.Organization or QuotaRoute.AnyOrganization ? Name : null;

    /// <summary>The owner is an organization.</summary>
    /// <param name="name">Its name.</param>
    public static QuotaOwner Organization(string name) => new(name, QuotaRoute.Organization);

    /// <summary>The owner is the session's user.</summary>
    /// <param name="name">The name of the user; null if it is not known.</param>
    public static QuotaOwner CurrentUser(string? name) => new(name, QuotaRoute.CurrentUser);

    /// <summary>The owner is any organization or user, for superusers.</summary>
    /// <param name="name">The name.</param>
    public static QuotaOwner Namespace(string name) => new(name, QuotaRoute.AnyNamespace);

    /// <summary>The owner as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() => Route switch
    {
        QuotaRoute.Organization or QuotaRoute.AnyOrganization => OrganizationsApi.Subject(Name!),
        QuotaRoute.AnyUser => $"user '{Name}'",
        QuotaRoute.AnyNamespace => $"namespace '{Name}'",
        _ => "the user",
    };

    internal QuotaOwner By(QuotaRoute route) => new(Name, route);
}

namespace Quay.Client;

/// <summary>Whose quota is meant, and on which of the registry's ways it is reached.</summary>
public sealed class QuotaOwner
{
    private QuotaOwner(string? name, Kind way)
    {
        Name = name;
        Way = way;
    }

    /// <summary>The ways to a quota.</summary>
    internal enum Kind
    {
        /// <summary>The organization's own.</summary>
        Organization,

        /// <summary>That of the session's user.</summary>
        CurrentUser,

        /// <summary>The superuser's, whether to a user or to an organization.</summary>
        Namespace,

        /// <summary>The superuser's to an organization.</summary>
        AnyOrganization,

        /// <summary>The superuser's to a user.</summary>
        AnyUser,
    }

    /// <summary>The name of the organization or user; null where it is not known.</summary>
    public string? Name { get; }

    internal Kind Way { get; }

    /// <summary>The organization's name; null if it is none.</summary>
    internal string? OrganizationName => Way is Kind.Organization or Kind.AnyOrganization ? Name : null;

    /// <summary>An organization.</summary>
    /// <param name="name">Its name.</param>
    public static QuotaOwner Organization(string name) => new(name, Kind.Organization);

    /// <summary>The session's user.</summary>
    /// <param name="name">The user's name, where it is known.</param>
    public static QuotaOwner CurrentUser(string? name) => new(name, Kind.CurrentUser);

    /// <summary>Anybody, for superusers: an organization or a user.</summary>
    /// <param name="name">The name.</param>
    public static QuotaOwner Namespace(string name) => new(name, Kind.Namespace);

    /// <summary>The owner as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() => Way switch
    {
        Kind.Organization or Kind.AnyOrganization => OrganizationsApi.Subject(Name!),
        Kind.AnyUser => $"user '{Name}'",
        Kind.Namespace => $"namespace '{Name}'",
        _ => "the user",
    };

    internal QuotaOwner By(Kind way) => new(Name, way);
}

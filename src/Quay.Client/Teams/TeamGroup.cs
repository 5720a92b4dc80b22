namespace Quay.Client;

/// <summary>A group of a directory whose members become the members of a team.</summary>
public sealed class TeamGroup
{
    private readonly string _field;
    private readonly string _value;

    private TeamGroup(string field, string value)
    {
        _field = field;
        _value = value;
    }

    /// <summary>Names a group of an LDAP directory.</summary>
    /// <param name="distinguishedName">Its distinguished name, relative to the base DN in the registry's configuration.</param>
    public static TeamGroup OfLdap(string distinguishedName) => new("group_dn", distinguishedName);

    /// <summary>Names a group of an OpenID Connect provider. The registry removes all members of the team at once; they return as they sign in.</summary>
    /// <param name="name">Its name as in the groups claim of the provider's tokens.</param>
    public static TeamGroup OfOidc(string name) => new("group_name", name);

    /// <summary>Names a group of Keystone.</summary>
    /// <param name="id">Its id.</param>
    public static TeamGroup OfKeystone(string id) => new("group_id", id);

    internal JsonBody ToBody() => new JsonBody().Set(_field, _value);
}

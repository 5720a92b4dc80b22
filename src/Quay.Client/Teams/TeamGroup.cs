namespace Quay.Client;

/// <summary>The group of a directory that the members of a team come from.</summary>
public sealed class TeamGroup
{
    private readonly string _field;
    private readonly string _value;

    private TeamGroup(string field, string value)
    {
        _field = field;
        _value = value;
    }

    /// <summary>A group of an LDAP directory.</summary>
    /// <param name="distinguishedName">Its name, relative to the base that the registry is set up with.</param>
    public static TeamGroup OfLdap(string distinguishedName) => new("group_dn", distinguishedName);

    /// <summary>A group of an OpenID Connect provider. Registries delete all members of the team at once.</summary>
    /// <param name="name">Its name, as the provider's tokens have it.</param>
    public static TeamGroup OfOidc(string name) => new("group_name", name);

    /// <summary>A group of Keystone.</summary>
    /// <param name="id">Its id.</param>
    public static TeamGroup OfKeystone(string id) => new("group_id", id);

    internal JsonBody ToBody() => new JsonBody().Set(_field, _value);
}

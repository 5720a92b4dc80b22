namespace Quay.Client;

/// <summary>A change that gives a repository one of the permissions of another repository, or removes a permission that the other does not have.</summary>
public sealed class PermissionChange
{
    internal PermissionChange(Grantee grantee, QuayRepositoryRole? role, QuayRepositoryRole? before)
    {
        Grantee = grantee;
        Role = role;
        Before = before;
    }

    /// <summary>The user, robot or team whose permission changes.</summary>
    public Grantee Grantee { get; }

    /// <summary>The role after the change; null to remove the permission.</summary>
    public QuayRepositoryRole? Role { get; }

    /// <summary>The role before the change; null if there is no permission yet.</summary>
    public QuayRepositoryRole? Before { get; }
}

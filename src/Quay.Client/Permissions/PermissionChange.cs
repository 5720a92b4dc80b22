namespace Quay.Client;

/// <summary>One step on the way from the permissions of one repository to those of another.</summary>
public sealed class PermissionChange
{
    internal PermissionChange(Grantee grantee, QuayRepositoryRole? role, QuayRepositoryRole? before)
    {
        Grantee = grantee;
        Role = role;
        Before = before;
    }

    /// <summary>Whose permission changes.</summary>
    public Grantee Grantee { get; }

    /// <summary>What they may do then; null if nothing any more.</summary>
    public QuayRepositoryRole? Role { get; }

    /// <summary>What they may do now; null if nothing.</summary>
    public QuayRepositoryRole? Before { get; }
}

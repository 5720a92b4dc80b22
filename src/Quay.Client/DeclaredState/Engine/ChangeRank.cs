namespace Quay.Client;

/// <summary>
/// The order of changes: all changes of a rank end before those of the next higher rank begin. Removals follow all other
/// changes, in reverse order.
/// </summary>
internal static class ChangeRank
{
    public const int Organization = 0;
    public const int Settings = 10;
    public const int Robots = 20;
    public const int Teams = 30;
    public const int Members = 40;
    public const int Repositories = 50;
    public const int RepositoryPermissions = 60;
    public const int Policies = 70;

    /// <summary>After the repositories: the registry would apply default permissions to repositories that are created later.</summary>
    public const int DefaultPermissions = 75;

    public const int Notifications = 80;
    public const int Mirrors = 85;

    /// <summary>States of repositories, which may forbid other changes.</summary>
    public const int States = 90;

    /// <summary>Updates that remove administrators, after all changes that add administrators.</summary>
    public const int Demotions = 95;

    /// <summary>Added to the rank of removals of the session user's own permissions, so that they come last: other removals may need them.</summary>
    public const int OwnRights = -1;

    /// <summary>Returns the rank of the removal of an item whose changes have a rank.</summary>
    public static int OfRemoval(int rank) => 1000 - rank;
}

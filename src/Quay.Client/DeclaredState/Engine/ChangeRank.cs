namespace Quay.Client;

/// <summary>
/// The order of changes: those of a lower rank are finished before those of a higher one begin. Removals come after all
/// others, in the reverse order.
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

    /// <summary>After the repositories, to which the registry would otherwise give them when they are created.</summary>
    public const int DefaultPermissions = 75;

    public const int Notifications = 80;
    public const int Mirrors = 85;

    /// <summary>States that forbid other changes.</summary>
    public const int States = 90;

    /// <summary>Rights of the session's own user, which later removals may need.</summary>
    public const int OwnRights = -1;

    /// <summary>The rank of the removal of what has a rank.</summary>
    public static int OfRemoval(int rank) => 1000 - rank;
}

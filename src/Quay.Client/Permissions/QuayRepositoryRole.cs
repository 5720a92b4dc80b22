namespace Quay.Client;

/// <summary>What somebody may do with a repository.</summary>
public enum QuayRepositoryRole
{
    /// <summary>Pull from it and look at it.</summary>
    Read,

    /// <summary>Push to it as well.</summary>
    Write,

    /// <summary>Everything, its settings and permissions included.</summary>
    Admin,
}

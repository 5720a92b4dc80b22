namespace QuayPS.EmbeddedRegistry.DefaultPermissions;

/// <summary>A default permission for new repositories of an organization.</summary>
/// <param name="Id">The unique id.</param>
/// <param name="Delegate">Name of the user, robot or team that gets the permission.</param>
/// <param name="IsTeam">Whether the delegate is a team.</param>
/// <param name="Creator">The user for whose repositories it is; null for the repositories of everybody.</param>
public sealed record Prototype(string Id, string Delegate, bool IsTeam, string? Creator)
{
    /// <summary>read, write or admin.</summary>
    public required string Role { get; set; }
}

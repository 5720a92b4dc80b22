namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A permission that repositories of an organization begin with.</summary>
/// <param name="Id">Id that the API addresses it by.</param>
/// <param name="Delegate">The user, robot or team that gets it.</param>
/// <param name="IsTeam">Whether that is a team.</param>
/// <param name="Creator">The user whose repositories it is for; null for those of everybody.</param>
public sealed record Prototype(string Id, string Delegate, bool IsTeam, string? Creator)
{
    /// <summary>read, write or admin.</summary>
    public required string Role { get; set; }
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A permission that a user, a robot or a team receives on each repository that is created in an organization.</summary>
#pragma warning disable CA1711 // The registry's word; it has nothing to do with code access security.
public sealed class QuayDefaultPermission : QuayObject
#pragma warning restore CA1711
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The identifier, a UUID.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The name of the user, the robot (<c>namespace+name</c>) or the team that receives the permission.</summary>
    [JsonIgnore]
    public string Delegate { get; private set; } = string.Empty;

    /// <summary>Whether a user, a robot or a team receives the permission.</summary>
    [JsonIgnore]
    public QuayGranteeKind Kind { get; private set; }

    /// <summary>The role on the new repositories.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>The user or robot whose new repositories receive the permission; null for the repositories of everybody.</summary>
    [JsonIgnore]
    public string? Creator { get; private set; }

    /// <summary>Whether the user or robot belongs to the organization; null for teams.</summary>
    [JsonIgnore]
    public bool? IsOrgMember { get; private set; }

    /// <summary>The picture of the user, robot or team.</summary>
    [JsonIgnore]
    public QuayAvatar? Avatar { get; private set; }

    [JsonProperty("delegate")]
    internal QuayEntity? DelegateDetails { get; set; }

    [JsonProperty("activating_user")]
    internal QuayEntity? CreatorDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Delegate}: {Role}";

    internal override string? GetIdentity() => Id;

    internal override void OnRead()
    {
        Creator = CreatorDetails?.Name;
        if (DelegateDetails is { } given)
        {
            Delegate = given.Name;
            Kind = given.Kind == QuayEntityKind.Team ? QuayGranteeKind.Team : given.IsRobot ? QuayGranteeKind.Robot : QuayGranteeKind.User;
            IsOrgMember = given.IsOrgMember;
            Avatar = given.Avatar;
        }
    }

    internal bool IsFor(Grantee grantee, string? creator) =>
        Delegate == grantee.Name && (Kind == QuayGranteeKind.Team) == (grantee.Kind == QuayGranteeKind.Team) && Creator == creator;
}

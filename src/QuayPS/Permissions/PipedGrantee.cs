using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Finds the user, robot or team of an object from the pipeline: an object of this module, or a row that was exported
/// from one as CSV, JSON or Clixml.
/// </summary>
internal static class PipedGrantee
{
    /// <summary>Returns the user, robot or team; null if the object has none.</summary>
    public static Grantee? Find(PSObject? piped) => piped?.BaseObject switch
    {
        null => null,
        QuayRepositoryPermission permission => new Grantee(permission.Kind, permission.Name),
        QuayDefaultPermission permission => new Grantee(permission.Kind, permission.Delegate),
        QuayAccess access => FindInAccess(access.Grantee, access.GranteeKind, access.Through),
        QuayRobot robot => new Grantee(QuayGranteeKind.Robot, robot.Name),
        QuayTeam team => new Grantee(QuayGranteeKind.Team, team.Name),
        QuayEntity { Kind: QuayEntityKind.Team } team => new Grantee(QuayGranteeKind.Team, team.Name),
        QuayEntity { Kind: QuayEntityKind.User } entity => Account(entity.Name, entity.IsRobot),
        QuayTeamMember { Kind: QuayTeamMemberKind.User } member => Account(member.Name, member.IsRobot),
        QuayOrganizationMember member => Account(member.Name, isRobot: false),
        QuayOrganizationCollaborator collaborator => Account(collaborator.Name, isRobot: false),
        QuayUser user => Account(user.Name, isRobot: false),
        PSCustomObject => FindInRow(piped),
        _ => null,
    };

    /// <summary>Whether an object from the pipeline is a member of a team.</summary>
    public static bool IsMemberOf(PSObject? piped, string? team) => team is not null && piped?.BaseObject switch
    {
        QuayTeamMember member => member.Team == team,
        // A team in a result of a search has its name in both properties, so such a row is not a member.
        PSCustomObject => piped.Properties["IsRobot"] is not null && Text(piped, "Team") == team && Text(piped, "Name") != team,
        _ => false,
    };

    private static Grantee? FindInRow(PSObject row)
    {
        if (Text(row, "Grantee") is { } grantee && row.Properties["Through"] is not null)
        {
            return LanguagePrimitives.TryConvertTo(row.Properties["GranteeKind"]?.Value, out QuayAccessGranteeKind access)
                ? FindInAccess(grantee, access, Text(row, "Through"))
                : null;
        }

        if ((Text(row, "Delegate") ?? Text(row, "Name")) is not { } name || row.Properties["Kind"]?.Value is not { } kind)
        {
            return null;
        }

        // JSON has the number of the enum value. The enums of permissions and of members number their kinds differently.
        if (row.Properties["Role"] is not null)
        {
            return LanguagePrimitives.TryConvertTo(kind, out QuayGranteeKind known) ? new Grantee(known, name) : null;
        }

        return LanguagePrimitives.TryConvertTo(row.Properties["IsRobot"]?.Value?.ToString(), out bool? isRobot) && isRobot is { } robot
            && LanguagePrimitives.TryConvertTo(kind, out QuayTeamMemberKind member) && member == QuayTeamMemberKind.User
            ? Account(name, robot)
            : null;
    }

    // A role that comes from a team or other way is not a permission of the user or robot itself.
    private static Grantee? FindInAccess(string grantee, QuayAccessGranteeKind kind, string? through) =>
        through == AccessRules.Direct ? Account(grantee, kind == QuayAccessGranteeKind.Robot) : null;

    private static Grantee Account(string name, bool isRobot) => new(isRobot ? QuayGranteeKind.Robot : QuayGranteeKind.User, name);

    private static string? Text(PSObject row, string property) => (row.Properties[property]?.Value?.ToString()).NullIfEmpty();
}

using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works on robot accounts of organizations or of the session's user.</summary>
public abstract class RobotCmdlet : QuayItemCmdlet
{
    private protected RobotCmdlet()
    {
    }

    /// <summary>The organization that owns the robot. Without it, and without one in the name, the session's user owns it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string[]? Organization { get; set; }

    /// <summary>The name of the robot in the parameter.</summary>
    private protected abstract string GivenName { get; }

    private protected override object? ErrorTarget => RobotName.Label(GivenOrganization, GivenName);

    /// <summary>The name of the robot with its owner. Read it before the first await.</summary>
    private protected RobotName RobotName => ParseName(ActiveSession.User);

    private string? GivenOrganization => Organization?.FirstOrDefault();

    /// <summary>Reads the name of the robot.</summary>
    /// <param name="user">The session's user; null if there is no session.</param>
    private protected RobotName ParseName(string? user) => RobotName.Parse(MyInvocation, GivenOrganization, GivenName, user);
}

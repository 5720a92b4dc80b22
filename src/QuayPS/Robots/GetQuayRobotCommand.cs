using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the robot accounts of an organization or, without one, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobot")]
[OutputType(typeof(QuayRobot))]
public sealed class GetQuayRobotCommand : SessionCmdlet
{
    /// <summary>The robot's name, short or as <c>organization+name</c>; with wildcards, those whose names match.</summary>
    [Parameter(Position = 0)]
    [Alias("Robot")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    /// <summary>The organization.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>With the tokens; they are not sent otherwise.</summary>
    [Parameter]
    public SwitchParameter IncludeToken { get; set; }

    /// <summary>With the teams and repositories of each.</summary>
    [Parameter]
    public SwitchParameter IncludePermission { get; set; }

    private protected override object? ErrorTarget => Name == "*" ? Organization : RobotName.Label(Organization, Name);

    private protected override void Execute()
    {
        RobotName robot = RobotName.Parse(Organization, Name, ActiveSession.User);
        var pattern = new NamePattern(robot.ShortName);
        if (pattern.HasWildcards || IncludePermission || !IncludeToken)
        {
            // The registry sends a single robot only with its token; the list can be had without.
            string activity = robot.Organization is null ? "Robots of the user" : $"Robots of organization '{robot.Organization}'";
            bool found = WriteNamed(
                Client.Robots.List(robot.Organization, IncludeToken, IncludePermission),
                activity,
                $"robot '{robot.Display}'",
                pattern,
                listed => listed.ShortName);
            if (!found && pattern.HasWildcards && robot.Organization is not null)
            {
                // The registry has no robots either for an organization that does not exist; that one is an error.
                Await(Client.Organizations.GetAsync(robot.Organization, StopToken));
            }
        }
        else
        {
            WriteObject(Await(Client.Robots.GetAsync(robot.Organization, robot.ShortName, StopToken)));
        }
    }
}

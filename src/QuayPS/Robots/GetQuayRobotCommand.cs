using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the robot accounts of an organization or, without one, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobot")]
[OutputType(typeof(QuayRobot))]
public sealed class GetQuayRobotCommand : QuayItemCmdlet
{
    /// <summary>The name of the robot, short or as <c>organization+name</c>; with wildcards, the robots whose names match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Robot")]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>The organization that owns the robots.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    /// <summary>Includes the tokens, which are not requested otherwise.</summary>
    [Parameter]
    public SwitchParameter IncludeToken { get; set; }

    /// <summary>Includes the teams that each robot is in, and the repositories it has a permission on.</summary>
    [Parameter]
    public SwitchParameter IncludePermission { get; set; }

    private protected override object? ErrorTarget => Name is null ? Organization?[0] : RobotName.Label(Organization?[0], Name[0]);

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RobotName robot = RobotName.Parse(Organization?[0], Name?[0] ?? "*", ActiveSession.User);
        var pattern = new NamePattern(robot.ShortName);
        if (IncludeToken && !IncludePermission && !pattern.HasWildcards)
        {
            output.Write(await Client.Robots.GetAsync(robot.Organization, robot.ShortName, StopToken));
            return;
        }

        // The operation for a single robot always returns its token, so a robot without its token is found in the list.
        int found = await output.WriteNamedAsync(
            Client.Robots.List(robot.Organization, IncludeToken, IncludePermission),
            robot.Organization is null ? "Robots of the user" : $"Robots of organization '{robot.Organization}'",
            robot.Organization is null ? $"robot '{robot.Display}' of the session's user" : $"robot '{robot.Display}'",
            pattern,
            listed => listed.ShortName);
        if (found == 0 && pattern.HasWildcards && robot.Organization is not null)
        {
            // The registry returns an empty list for an organization that does not exist; this request fails for it.
            await Client.Organizations.GetAsync(robot.Organization, StopToken);
        }
    }
}

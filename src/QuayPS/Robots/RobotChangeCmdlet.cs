using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a robot which is there.</summary>
public abstract class RobotChangeCmdlet : QuayItemCmdlet
{
    private protected RobotChangeCmdlet()
    {
    }

    /// <summary>The robot's name, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Robot")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The organization; without one, and none in the name, the robot is one of the session's user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => RobotName.Label(Organization, Name);

    /// <summary>The robot that is meant.</summary>
    private protected RobotName RobotName => RobotName.Parse(MyInvocation, Organization, Name, ActiveSession.User);
}

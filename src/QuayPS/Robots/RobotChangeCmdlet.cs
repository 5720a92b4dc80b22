using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a robot account.</summary>
public abstract class RobotChangeCmdlet : RobotCmdlet
{
    private protected RobotChangeCmdlet()
    {
    }

    /// <summary>The name of the robot, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Robot")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected sealed override string GivenName => Name[0];
}

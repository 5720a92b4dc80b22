using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works on the permissions, identities or tokens of a robot account.</summary>
public abstract class RobotPartCmdlet : RobotCmdlet
{
    private protected RobotPartCmdlet()
    {
    }

    /// <summary>The name of the robot, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Robot { get; set; } = [];

    private protected sealed override string GivenName => Robot[0];
}

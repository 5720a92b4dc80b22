using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes a build trigger, so that pushes to its source start builds.</summary>
[Cmdlet(VerbsData.Initialize, "QuayBuildTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(QuayBuildTrigger))]
public sealed class InitializeQuayBuildTriggerCommand : BuildTriggerCmdlet
{
    /// <summary>The settings as the service of the trigger takes them, such as <c>@{ build_source = 'acme/app' }</c>.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    /// <summary>The robot that pulls private base images: a short name or <c>organization+name</c>.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string? PullRobot { get; set; }

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        Dictionary<string, object?> config = PlainObject.FromDictionary(Config)!;
        string? robot = RobotName.Of(PullRobot, repository);
        Send(Display, "Set up", token => Client.BuildTriggers.ActivateAsync(repository, TriggerId, config, robot, token));
    }
}

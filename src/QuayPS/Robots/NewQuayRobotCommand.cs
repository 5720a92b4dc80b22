using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a robot account and returns it with its token.</summary>
[Cmdlet(VerbsCommon.New, "QuayRobot", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRobot))]
public sealed class NewQuayRobotCommand : QuayItemCmdlet
{
    private const int MaximumDescription = 255;

    /// <summary>The name, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The organization; without one, and none in the name, the robot is one of the session's user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>What it is for, in 255 characters at most.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>What to remember with it, as a hashtable; the registry keeps it and does not look at it.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    private protected override object? ErrorTarget => RobotName.Label(Organization, Name);

    private protected override void Execute()
    {
        if (Description is { Length: > MaximumDescription })
        {
            throw new ArgumentException($"The description of robot '{Name}' has {Description.Length} characters; {MaximumDescription} is the most.");
        }

        RobotName robot = RobotName.Parse(MyInvocation, Organization, Name, ActiveSession.User);
        string? description = Description.NullIfEmpty();
        Dictionary<string, object?>? metadata = PlainObject.FromDictionary(Metadata);
        Send(
            $"Robot '{robot.Display}'",
            "Create",
            token => Client.Robots.CreateAsync(robot.Organization, robot.ShortName, description, metadata, token));
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a robot account and writes it with its token.</summary>
[Cmdlet(VerbsCommon.New, "QuayRobot", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRobot))]
public sealed class NewQuayRobotCommand : RobotCmdlet
{
    private const int MaximumDescription = 255;

    /// <summary>The name, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>A description of at most 255 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Data of your own, as a hashtable. The registry stores it with the robot and does not interpret it.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    private protected override string GivenName => Name[0];

    private protected override void Execute()
    {
        if (Description is { Length: > MaximumDescription })
        {
            throw new ArgumentException($"The description of robot '{GivenName}' has {Description.Length} characters. Shorten it to {MaximumDescription}.");
        }

        RobotName robot = RobotName;
        Dictionary<string, object?>? metadata = PlainObject.FromDictionary(Metadata);
        Send(
            $"Robot '{robot.Display}'",
            "Create",
            token => Client.Robots.CreateAsync(robot.Organization, robot.ShortName, Description.NullIfEmpty(), metadata, token));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the identities of robots. The registry replaces them as a whole, so those that come along the
/// pipeline are gathered, and each robot is changed once at the end.
/// </summary>
public abstract class RobotFederationChangeCmdlet : QuayItemCmdlet
{
    private readonly List<Gathered> _robots = [];
    private string? _current;

    private protected RobotFederationChangeCmdlet()
    {
    }

    /// <summary>The robot's name, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Robot { get; set; } = string.Empty;

    /// <summary>The organization; without one, and none in the name, the robot is one of the session's user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => _current ?? RobotName.Label(Organization, Robot);

    private protected sealed override void Execute()
    {
        RobotName robot = RobotName.Parse(MyInvocation, Organization, Robot, ActiveSession.User);
        Gathered? gathered = _robots.Find(other => other.Robot.Display == robot.Display && other.Item.ActiveSession == ActiveSession);
        if (gathered is null)
        {
            gathered = new Gathered(this, robot);
            _robots.Add(gathered);
        }

        try
        {
            gathered.Add(ReadIdentities());
        }
        catch (ArgumentException)
        {
            // What is left of what was meant may do harm.
            gathered.IsRefused = true;
            throw;
        }
    }

    private protected sealed override void Finish()
    {
        foreach (Gathered gathered in _robots.Where(robot => !robot.IsRefused))
        {
            RobotFederationChangeCmdlet item = gathered.Item;
            item._current = gathered.Robot.Display;
            item.Guard(() => item.Change(gathered.Robot, gathered.Identities, $"Federation of robot '{item._current}'"), () => item._current);
        }

        base.Finish();
    }

    /// <summary>Reads the identities that an item names; null if it means all that the robot has.</summary>
    private protected abstract IReadOnlyCollection<FederatedIdentity>? ReadIdentities();

    /// <summary>Sends the change of one robot.</summary>
    /// <param name="robot">The robot.</param>
    /// <param name="identities">All identities that were named for it; null if those that it has are meant.</param>
    /// <param name="display">The federation as prompts name it.</param>
    private protected abstract void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display);

    /// <summary>Identities as prompts name them.</summary>
    private protected static string Names(IEnumerable<FederatedIdentity> identities) => string.Join(", ", identities);

    private sealed class Gathered(RobotFederationChangeCmdlet item, RobotName robot)
    {
        private readonly List<FederatedIdentity> _named = [];
        private bool _meansAll;

        // The first item that named the robot; it has the robot's session.
        public RobotFederationChangeCmdlet Item => item;

        public RobotName Robot => robot;

        public bool IsRefused { get; set; }

        public IReadOnlyCollection<FederatedIdentity>? Identities => _meansAll ? null : _named;

        public void Add(IReadOnlyCollection<FederatedIdentity>? identities)
        {
            _meansAll |= identities is null;
            _named.AddRange((identities ?? []).Except(_named).ToArray());
        }
    }
}

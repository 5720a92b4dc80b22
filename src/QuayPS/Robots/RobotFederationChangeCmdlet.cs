using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the identities of robots. The registry replaces all identities of a robot in one request, so
/// the items of the pipeline are collected, and each robot is changed once at the end.
/// </summary>
public abstract class RobotFederationChangeCmdlet : RobotPartCmdlet
{
    private readonly List<RobotIdentities> _robots = [];
    private string? _current;

    private protected RobotFederationChangeCmdlet()
    {
    }

    private protected override object? ErrorTarget => _current ?? base.ErrorTarget;

    private protected sealed override void Execute()
    {
        RobotName robot = RobotName;
        RobotIdentities? collected = _robots.Find(other => other.Robot.Display == robot.Display && other.Item.ActiveSession == ActiveSession);
        if (collected is null)
        {
            collected = new RobotIdentities(this, robot);
            _robots.Add(collected);
        }

        try
        {
            collected.Add(ReadIdentities());
        }
        catch (ArgumentException)
        {
            // Applying only the valid identities could remove access, so the robot is skipped.
            collected.IsRefused = true;
            throw;
        }
    }

    private protected sealed override void Finish()
    {
        foreach (RobotIdentities collected in _robots.Where(robot => !robot.IsRefused))
        {
            RobotFederationChangeCmdlet item = collected.Item;
            item._current = collected.Robot.Display;
            item.Guard(() => item.Change(collected.Robot, collected.Identities, $"Federation of robot '{item._current}'"), () => item._current);
        }

        base.Finish();
    }

    /// <summary>Reads the identities of an item; null if the item stands for all identities of the robot.</summary>
    private protected abstract IReadOnlyCollection<FederatedIdentity>? ReadIdentities();

    /// <summary>Sends the change of one robot.</summary>
    /// <param name="robot">The robot.</param>
    /// <param name="identities">The identities of all its items; null if an item stands for all identities of the robot.</param>
    /// <param name="display">The federation as a prompt names it.</param>
    private protected abstract void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display);

    /// <summary>Formats identities for a prompt.</summary>
    private protected static string Names(IEnumerable<FederatedIdentity> identities) => string.Join(", ", identities);

    private sealed class RobotIdentities(RobotFederationChangeCmdlet item, RobotName robot)
    {
        private readonly List<FederatedIdentity> _named = [];
        private bool _meansAll;

        // The first item for the robot, whose session is used.
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

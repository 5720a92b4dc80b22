using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes permissions of users, robots and teams. It has no parameter sets for them: a row of a CSV file
/// has a column for each, all but one of which are empty.
/// </summary>
public abstract class GranteeCmdlet : QuayItemCmdlet
{
    private protected GranteeCmdlet()
    {
    }

    /// <summary>The name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(PermittedUserCompleter))]
    public string[]? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string[]? Robot { get; set; }

    /// <summary>The name of the team.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public string[]? Team { get; set; }

    /// <summary>The object from the pipeline; it may itself be a permission, a user, a robot or a team.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => $"{Parent} {GranteeName.Label(InputObject, One(User), One(Robot), One(Team))}".TrimEnd();

    /// <summary>The repository or organization of this item.</summary>
    private protected abstract string Parent { get; }

    /// <summary>Finds the user, robot or team of this item.</summary>
    /// <param name="ns">The namespace of robots whose names are short.</param>
    /// <exception cref="System.ArgumentException">No grantee is specified, or more than one.</exception>
    private protected Grantee FindGrantee(string ns) => GranteeName.Parse(ns, InputObject, One(User), One(Robot), One(Team));

    // An item has one name or none.
    private static string? One(string[]? names) => names is { Length: > 0 } ? names[0] : null;
}

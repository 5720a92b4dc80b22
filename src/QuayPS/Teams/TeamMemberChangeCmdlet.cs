using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes who is in a team, or invited to it. It has no default set: with one, rows of a table that name
/// a robot would not bind.
/// </summary>
public abstract class TeamMemberChangeCmdlet : QuayItemCmdlet
{
    private protected const string UserSet = "User";
    private protected const string RobotSet = "Robot";
    private protected const string EmailSet = "Email";

    private protected TeamMemberChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The team.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string Team { get; set; } = string.Empty;

    /// <summary>The name of the user, or of the robot with its namespace. An e-mail address means an invitation.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UserSet)]
    [Alias("Name", "Username")]
    [NameText]
    [ArgumentCompleter(typeof(UserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RobotSet)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Robot { get; set; }

    // Not from the pipeline: users have an address, and are not to be invited by it.
    /// <summary>The e-mail address of the invitation.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmailSet)]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    private protected override object? ErrorTarget => Email ?? Robot ?? User;

    private protected sealed override void Execute()
    {
        string team = $"team '{Team}' of organization '{Organization}'";
        // No name of a user or robot has this sign, so what a list of members holds can be told apart.
        if ((Email ?? (User?.IndexOf('@') >= 0 ? User : null)) is { } email)
        {
            ChangeInvitation(Organization, Team, email, $"Invitation of '{email}' to {team}");
            return;
        }

        string name = Robot is null ? User! : Robot.IndexOf('+') < 0 ? Organization + "+" + Robot : Robot;
        ChangeMember(Organization, Team, name, $"Member '{name}' of {team}");
    }

    /// <summary>Sends the change of one member.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="display">The member as prompts name it.</param>
    private protected abstract void ChangeMember(string organization, string team, string name, string display);

    /// <summary>Sends the change of one invitation by e-mail.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    /// <param name="display">The invitation as prompts name it.</param>
    private protected abstract void ChangeInvitation(string organization, string team, string email, string display);
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the members or the invitations of a team. Users and robots share a parameter set, because a
/// row of a CSV file has columns for both, one of which is empty.
/// </summary>
public abstract class TeamMemberChangeCmdlet : OrganizationItemCmdlet
{
    private protected const string MemberSet = "Member";
    private protected const string EmailSet = "Email";

    private protected TeamMemberChangeCmdlet()
    {
    }

    /// <summary>The team.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Team { get; set; } = [];

    /// <summary>The name of the user, or of the robot with its namespace. An e-mail address stands for an invitation.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = MemberSet)]
    [Alias("Name", "Username")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(UserCompleter))]
    public virtual string[]? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = MemberSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string[]? Robot { get; set; }

    // Not from the pipeline: user objects have the property Email as well, and must bind by their names.
    /// <summary>The e-mail address of the invitation.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmailSet)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[]? Email { get; set; }

    private protected override object? ErrorTarget => (Email ?? (NamesRobot ? Robot : User))?[0];

    // A name on the command line takes precedence over the names of an object from the pipeline.
    private bool NamesRobot => Robot?[0] is { Length: > 0 } && (IsTyped(nameof(Robot)) || !IsTyped(nameof(User)));

    private protected sealed override void Execute()
    {
        string? user = User?[0].NullIfEmpty();
        // Names of users and robots have no @, so a list of members may hold invitations as well.
        if ((Email?[0] ?? (!NamesRobot && user?.IndexOf('@') >= 0 ? user : null)) is { } email)
        {
            ChangeInvitation(email, TeamMembersApi.InvitationSubject(Organization[0], Team[0], email).Capitalize());
            return;
        }

        string? robot = NamesRobot ? Robot![0].IndexOf('+') >= 0 ? Robot[0] : Organization[0] + "+" + Robot[0] : null;
        if (robot is not null && user is not null && robot != user && IsTyped(nameof(Robot)) == IsTyped(nameof(User)))
        {
            throw new ArgumentException($"The user '{user}' and the robot '{robot}' are two members. Specify one of them.");
        }

        string name = robot ?? user ?? throw new ArgumentException("Specify -User, -Robot or -Email.");
        ChangeMember(name, TeamMembersApi.Subject(Organization[0], Team[0], name).Capitalize());
    }

    /// <summary>Sends the change of a member.</summary>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="subject">The member as a prompt names it.</param>
    private protected abstract void ChangeMember(string name, string subject);

    /// <summary>Sends the change of an invitation by e-mail.</summary>
    /// <param name="email">The address.</param>
    /// <param name="subject">The invitation as a prompt names it.</param>
    private protected abstract void ChangeInvitation(string email, string subject);
}

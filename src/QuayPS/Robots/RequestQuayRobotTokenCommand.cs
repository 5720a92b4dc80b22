using System;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Exchanges a token of an identity provider for one with which a robot account signs in.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayRobotToken")]
[OutputType(typeof(QuayRobotToken))]
public sealed class RequestQuayRobotTokenCommand : SessionCmdlet
{
    /// <summary>The robot, <c>namespace+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Robot { get; set; } = string.Empty;

    /// <summary>The organization of a robot that is named without one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The token of the identity provider, a JWT.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Secret]
    [ValidateNotNull]
    public SecureString? OidcToken { get; set; }

    /// <summary>The registry's address, for whoever has no session; the session's if not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    private protected override object? ErrorTarget => RobotName.Label(Organization, Robot);

    private protected override void Execute()
    {
        string? user = Endpoint is null ? ActiveSession.User : null;
        string robot = RobotName.Parse(MyInvocation, Organization, Robot, user).FullName(user)
            ?? throw new ArgumentException($"Whose robot is '{Robot}'? Give its full name, such as organization+{Robot}.");
        if (!OidcToken!.IsJsonWebToken())
        {
            throw new ArgumentException("The -OidcToken is no JWT. Give the token that the identity provider issued for this job, as it is.");
        }

        if (Endpoint is null)
        {
            WriteObject(Await(Client.RobotFederation.ExchangeAsync(robot, OidcToken!, StopToken)));
            return;
        }

        using var client = new QuayClient(new QuayClientOptions(EndpointAddress.Parse(Endpoint)) { UserAgent = UserAgent.Value }, new NoAuthentication());
        WriteObject(Await(Observed(client).RobotFederation.ExchangeAsync(robot, OidcToken!, StopToken)));
    }
}

using System;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Exchanges a token of an identity provider for one with which a robot account signs in.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayRobotToken")]
[OutputType(typeof(QuayRobotToken))]
public sealed class RequestQuayRobotTokenCommand : RobotPartCmdlet
{
    /// <summary>The token of the identity provider, a JSON web token (JWT).</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Secret]
    [ValidateNotNull]
    public SecureString? OidcToken { get; set; }

    /// <summary>The address of the registry. With it the cmdlet needs no session; without it the address is the session's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    // Does not read the client, since the command may have no session.
    private protected override void Execute() => Start(ReadAsync);

    private protected override async Task ReadAsync(ItemOutput output)
    {
        string? user = Endpoint is null ? ActiveSession.User : null;
        string robot = ParseName(user).FullName(user)
            ?? throw new ArgumentException($"The owner of robot '{GivenName}' is not known. Specify its full name, such as organization+{GivenName}.");
        if (!OidcToken!.IsJsonWebToken())
        {
            throw new ArgumentException("The -OidcToken is not a JWT. Specify the token exactly as the identity provider issued it.");
        }

        if (Endpoint is null)
        {
            output.Write(await Client.RobotFederation.ExchangeAsync(robot, OidcToken!, StopToken));
            return;
        }

        using var client = new QuayClient(new QuayClientOptions(EndpointAddress.Parse(Endpoint)) { UserAgent = UserAgent.Value }, new NoAuthentication());
        output.Write(await Observed(client).RobotFederation.ExchangeAsync(robot, OidcToken!, StopToken));
    }
}

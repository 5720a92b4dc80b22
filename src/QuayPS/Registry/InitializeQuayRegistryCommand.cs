using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates the first user of a new registry and connects as that user.</summary>
[Cmdlet(VerbsData.Initialize, "QuayRegistry", SupportsShouldProcess = true)]
[OutputType(typeof(QuayFirstUser), typeof(QuaySession))]
public sealed class InitializeQuayRegistryCommand : ConnectionCmdlet
{
    /// <summary>The user name and password. The name must be in SUPER_USERS of the registry's configuration.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>The user's e-mail address.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    public string Email { get; set; } = string.Empty;

    private protected override void Connect()
    {
        QuayClientOptions options = CreateOptions();
        PSCredential credential = Credential!;
        if (!ShouldProcess(options.Endpoint.ToString(), $"Create the first user '{credential.UserName}'"))
        {
            return;
        }

        QuayFirstUser user;
        using (var client = new QuayClient(options, new NoAuthentication()))
        {
            user = Await(Observed(client).Registry.InitializeAsync(credential.UserName, credential.Password, Email, StopToken));
        }

        // Written before the session is opened, which may fail: the registry shows the token only once.
        WriteObject(user);
        try
        {
            QuaySession session = Open(options, user.GetAccessToken() is { } token
                ? new BearerAuthentication(token)
                : new PasswordAuthentication(credential.UserName, credential.Password));
            user.SetOrigin(session);
            Present(session);
        }
        catch (QuayApiException e)
        {
            // Not a terminating error: the token above would be lost to a caller that assigns the output.
            LeaveOtherRegistry();
            WriteError(ErrorMapper.Map(e, Endpoint));
        }
    }
}

using System;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Connects to a registry and makes the session the default of this runspace (getLoggedInUser).</summary>
[Cmdlet(VerbsCommunications.Connect, "Quay", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(QuaySession))]
public sealed class ConnectQuayCommand : ConnectionCmdlet
{
    private const string TokenSet = "Token";
    private const string CredentialSet = "Credential";
    private const string InteractiveSet = "Interactive";

    /// <summary>The OAuth token; by default the environment variable QUAY_TOKEN.</summary>
    [Parameter(Position = 1, ParameterSetName = TokenSet)]
    [Secret(TakesNothing = true)]
    public SecureString? Token { get; set; }

    /// <summary>The name and password of a user; the cmdlet signs in as a browser does.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>Lets the user sign in with a browser and authorize an application.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>The client id of the application. Its redirect address must be http://127.0.0.1:8765/, or have the port of -Port.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The scopes of the token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    [NameText]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>The local port to which the browser returns the token: 8765 by default.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [ValidateRange(1, 65535)]
    public int Port { get; set; } = 8765;

    /// <summary>Shows the address instead of opening a browser.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>The longest time to wait for the user, in seconds: 300 by default.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [ValidateRange(1, 86400)]
    public int BrowserTimeoutSec { get; set; } = 300;

    private protected override void Connect()
    {
        QuayClientOptions options = CreateOptions();
        if (Interactive)
        {
            Present(Open(options, new BearerAuthentication(AskBrowser(options))));
        }
        else if (Credential is not null)
        {
            ApiCredentials.Check(Credential);
            Present(Open(options, new PasswordAuthentication(Credential.UserName, Credential.Password)));
        }
        else
        {
            ConnectWithToken(options, FindToken());
        }
    }

    private void ConnectWithToken(QuayClientOptions options, SecureString token)
    {
        ApiCredentials.Check(token);
        try
        {
            Present(Open(options, new BearerAuthentication(token)));
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Unauthenticated && ApiCredentials.Explain(token) is { } explanation)
        {
            throw e.WithMore(explanation);
        }
    }

    private SecureString AskBrowser(QuayClientOptions options)
    {
        using var receiver = new TokenReceiver(Port);
        Uri address = AuthorizationAddress.Create(options, ClientId, receiver.RedirectAddress.AbsoluteUri, Scope, receiver.State);
        if (NoBrowser || !Browser.TryOpen(address))
        {
            WriteHost($"Open this address in a browser on this machine: {address.AbsoluteUri}");
        }
        else
        {
            WriteHost($"Authorize the application in the browser. If it did not open, use this address: {address.AbsoluteUri}");
        }

        return Await(receiver.ReceiveAsync(TimeSpan.FromSeconds(BrowserTimeoutSec), StopToken));
    }

    private SecureString FindToken()
    {
        if (Token is null && MyInvocation.BoundParameters.ContainsKey(nameof(Token)))
        {
            throw new ArgumentException("The value of -Token is empty. Check the variable or command from which it comes.");
        }

        SecureString? token = Token ?? Environment.GetEnvironmentVariable("QUAY_TOKEN")?.Trim().Protect();
        return token is { Length: > 0 }
            ? token
            : throw new ArgumentException("No token is specified. Specify -Token or -Credential, or set the environment variable QUAY_TOKEN.");
    }
}

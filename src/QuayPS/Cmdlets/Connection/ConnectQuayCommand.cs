using System;
using System.Management.Automation;
using System.Net;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Quay.Client;

namespace QuayPS;

/// <summary>Connects to a registry and makes that the session of this runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, "Quay", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(QuaySession))]
public sealed class ConnectQuayCommand : QuayCmdlet
{
    private const string TokenSet = "Token";
    private const string CredentialSet = "Credential";
    private const string InteractiveSet = "Interactive";

    /// <summary>The registry's address, or its host name alone for https; QUAY_ENDPOINT if not given.</summary>
    [Parameter(Position = 0)]
    [Alias("Uri", "Url")]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    /// <summary>The OAuth token; QUAY_TOKEN if not given.</summary>
    [Parameter(Position = 1, ParameterSetName = TokenSet)]
    [Secret]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>User name and password, for a session as the registry's own pages have it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>Lets the user sign in with a browser and agree that an application acts for the user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>The client id of that application. Its redirect address must be http://127.0.0.1:8765/, or have the -Port that is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>What the session may do.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>The port of this machine at which the browser hands the token over. 8765 unless set.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [ValidateRange(1, 65535)]
    public int Port { get; set; } = 8765;

    /// <summary>Shows the address and opens no browser.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>The seconds in which the user must have agreed. 300 unless set.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [ValidateRange(1, 86400)]
    public int BrowserTimeoutSec { get; set; } = 300;

    /// <summary>Accepts any server certificate.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>A file with root certificates to trust besides the machine's: PEM, also several, or DER.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CaCertificate { get; set; }

    /// <summary>The certificate with which to show who is calling.</summary>
    [Parameter]
    [ValidateNotNull]
    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>The proxy to use instead of the machine's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>What to sign in to the proxy with.</summary>
    [Parameter]
    [Credential]
    [ValidateNotNull]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Allows plain http to a host that is not this machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencrypted { get; set; }

    /// <summary>The seconds one request may take. 100 unless set.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue / 1000)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>The seconds one call may take with all its repetitions. No limit unless set.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue / 1000)]
    public int? OverallTimeoutSec { get; set; }

    /// <summary>How often a call that failed in passing is repeated. 4 unless set, 0 for never.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 4;

    /// <summary>The seconds before the first repetition, doubled at each further one. 1 unless set.</summary>
    [Parameter]
    [ValidateRange(0.0, 3600.0)]
    public double RetryIntervalSec { get; set; } = 1;

    /// <summary>Writes the session, to be given to -Session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override QuaySession ActiveSession => throw new NoSessionException();

    private protected override object? ErrorTarget => Endpoint;

    private protected override bool FailsAsAWhole => true;

    private protected override void Execute()
    {
        QuayClientOptions options = CreateOptions();
        QuayAuthentication authentication = Interactive ? new BearerAuthentication(AskBrowser(options)) : CreateAuthentication();
        var client = new QuayClient(options, authentication);
        QuayUser? identity;
        try
        {
            identity = Wait(Observed(client).ConnectAsync(StopToken));
        }
        catch
        {
            // The old session stays as it was.
            client.Dispose();
            throw;
        }

        var session = new QuaySession(client, identity, authentication.Scheme);
        CurrentSession.Set(session);
        string user = session.User ?? "a user whom the token may not name (it lacks the scope user:read)";
        string message = $"Connected to {session.Endpoint} as {user}.";
        if (PassThru)
        {
            WriteVerbose(message);
            WriteObject(session);
        }
        else
        {
            Tell(message);
        }
    }

    private SecureString AskBrowser(QuayClientOptions options)
    {
        using var receiver = new TokenReceiver(Port);
        Uri address = AuthorizationAddress.Create(options, ClientId, receiver.Address.ToString(), Scope, receiver.State);
        if (NoBrowser || !Browser.TryOpen(address))
        {
            Tell($"Open this address in a browser on this machine: {address.AbsoluteUri}");
        }
        else
        {
            Tell($"The browser asks whether the application may act for you. If it did not open, use this address: {address.AbsoluteUri}");
        }

        return Wait(receiver.ReceiveAsync(TimeSpan.FromSeconds(BrowserTimeoutSec), StopToken));
    }

    // To the host, as Write-Host would: seen by whoever connects by hand, in nobody's output.
    private void Tell(string message) => WriteInformation(new HostInformationMessage { Message = message }, ["PSHOST"]);

    private QuayAuthentication CreateAuthentication()
    {
        if (Credential is not null)
        {
            return new PasswordAuthentication(Credential.UserName, Credential.Password);
        }

        SecureString? token = Token ?? Environment.GetEnvironmentVariable("QUAY_TOKEN")?.Trim().Protect();
        return token is { Length: > 0 }
            ? new BearerAuthentication(token)
            : throw new ArgumentException("There is no token. Give -Token or -Credential, or set the environment variable QUAY_TOKEN.");
    }

    private QuayClientOptions CreateOptions()
    {
        var options = new QuayClientOptions(EndpointAddress.Parse(Endpoint))
        {
            AllowUnencrypted = AllowUnencrypted,
            SkipCertificateCheck = SkipCertificateCheck,
            ClientCertificate = ClientCertificate,
            RequestTimeout = TimeSpan.FromSeconds(TimeoutSec),
            OverallTimeout = OverallTimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
            UserAgent = UserAgent.Value,
            Retry = new RetryPolicy
            {
                MaximumRetryCount = MaximumRetryCount,
                Interval = TimeSpan.FromSeconds(RetryIntervalSec),
            },
        };
        if (CaCertificate is not null)
        {
            options.CertificateAuthorities = CertificateFile.Read(GetUnresolvedProviderPathFromPSPath(CaCertificate));
        }

        if (Proxy is not null)
        {
            options.Proxy = new WebProxy(Proxy) { Credentials = ProxyCredential?.GetNetworkCredential() };
        }

        return options;
    }
}

using System;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Quay.Client;

namespace QuayPS;

/// <summary>The base of cmdlets that connect to a registry and create a session.</summary>
public abstract class ConnectionCmdlet : QuayCmdlet
{
    private QuaySession? _session;

    private protected ConnectionCmdlet()
    {
    }

    /// <summary>The address of the registry, or its host name for https; by default the environment variable QUAY_ENDPOINT.</summary>
    [Parameter(Position = 0)]
    [Alias("Uri", "Url")]
    public string? Endpoint { get; set; }

    /// <summary>The name of the session, for -Session; the registry's host if not given. It replaces a session with the same name.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Accepts any server certificate.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>A file with root certificates to trust besides the machine's: PEM, also several, or DER.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CaCertificate { get; set; }

    /// <summary>The client certificate for registries that require one.</summary>
    [Parameter]
    [ValidateNotNull]
    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>The proxy to use instead of the machine's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>The user name and password for the proxy.</summary>
    [Parameter]
    [Credential]
    [ValidateNotNull]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Allows plain http to a host that is not this machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencrypted { get; set; }

    /// <summary>The longest time for one request, in seconds: 100 by default.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue / 1000)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>The longest time for one call with all its retries, in seconds; unlimited by default.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue / 1000)]
    public int? OverallTimeoutSec { get; set; }

    /// <summary>The largest number of retries of a call that failed for a passing reason: 4 by default, 0 for none.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 4;

    /// <summary>The wait before the first retry, in seconds, which doubles with each further one: 1 by default.</summary>
    [Parameter]
    [ValidateRange(0.0, 3600.0)]
    public double RetryIntervalSec { get; set; } = 1;

    /// <summary>The size of the largest response that is read, in bytes, both compressed and decompressed: 100MB by default.</summary>
    [Parameter]
    [Size]
    [ValidateRange(1, QuayClientOptions.LargestResponseSize)]
    public long MaximumResponseSize { get; set; } = QuayClientOptions.DefaultResponseSize;

    /// <summary>Writes the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override QuaySession ActiveSession => _session ?? throw NoSessionException.NoDefault();

    private protected override QuaySession? ChosenSession => _session;

    private protected override QuaySession? UsedSession => _session;

    private protected override object? ErrorTarget => Endpoint is null ? null : EndpointAddress.Display(Endpoint);

    private protected override bool FailsAsAWhole => true;

    /// <summary>Connects.</summary>
    private protected abstract void Connect();

    private protected sealed override void Execute()
    {
        try
        {
            Connect();
        }
        catch
        {
            LeaveOtherRegistry();
            throw;
        }
    }

    /// <summary>
    /// Clears the default session after a failure to connect if it belongs to another registry. A script that continues
    /// would otherwise work on that registry.
    /// </summary>
    private protected void LeaveOtherRegistry()
    {
        if (RunspaceSessions.Current.Default is { } current && !IsRegistryOf(current))
        {
            RunspaceSessions.Current.ClearDefault();
        }
    }

    /// <summary>Creates the client's options from the parameters.</summary>
    private protected QuayClientOptions CreateOptions()
    {
        var options = new QuayClientOptions(EndpointAddress.Parse(Endpoint))
        {
            AllowUnencrypted = AllowUnencrypted,
            SkipCertificateCheck = SkipCertificateCheck,
            ClientCertificate = ClientCertificate,
            RequestTimeout = TimeSpan.FromSeconds(TimeoutSec),
            OverallTimeout = OverallTimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
            MaximumResponseSize = MaximumResponseSize,
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
            options.Proxy = ProxyAddress.Create(Proxy, ProxyCredential);
        }

        return options;
    }

    /// <summary>Connects, and makes the session the default of this runspace.</summary>
    private protected QuaySession Open(QuayClientOptions options, QuayAuthentication authentication)
    {
        var client = new QuayClient(options, authentication);
        QuayUser? identity;
        try
        {
            identity = Await(PlainHttpProbe.WatchAsync(Observed(client).ConnectAsync(StopToken), options, StopToken));
        }
        catch
        {
            client.Dispose();
            throw;
        }

        _session = new QuaySession(client, identity, authentication.Scheme, Name);
        RunspaceSessions.Current.Add(_session);
        return _session;
    }

    /// <summary>Writes the session with -PassThru; otherwise a line to the host that names registry and user.</summary>
    private protected void Present(QuaySession session)
    {
        string message = $"Connected to {session.Endpoint} as {session.User ?? "a user whose name the token cannot read (it lacks the scope user:read)"}.";
        if (PassThru)
        {
            WriteVerbose(message);
            WriteObject(session);
        }
        else
        {
            WriteHost(message);
        }
    }

    private bool IsRegistryOf(QuaySession session)
    {
        try
        {
            Uri endpoint = EndpointAddress.Parse(Endpoint);
            return string.Equals(endpoint.Authority, session.Endpoint.Authority, StringComparison.OrdinalIgnoreCase)
                && endpoint.AbsolutePath.TrimEnd('/') == session.Endpoint.AbsolutePath.TrimEnd('/');
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

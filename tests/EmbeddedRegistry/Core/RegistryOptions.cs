using System;

namespace QuayPS.EmbeddedRegistry;

/// <summary>Settings of an embedded registry. What a test changes while it runs, such as the latency, may be set at any time.</summary>
public sealed class RegistryOptions
{
    /// <summary>What the registry holds at the start: new, empty, demo or sample.</summary>
    public string Seed { get; set; } = "demo";

    /// <summary>Serve HTTPS with a certificate made for this run.</summary>
    public bool Https { get; set; }

    /// <summary>Demand a client certificate; any will do. Only with <see cref="Https"/>.</summary>
    public bool RequireClientCertificate { get; set; }

    /// <summary>Milliseconds that every answer of the API waits.</summary>
    public int LatencyMilliseconds { get; set; }

    /// <summary>Compress answers of more than a kilobyte for clients that accept it. Off for measurements.</summary>
    public bool Compress { get; set; } = true;

    /// <summary>Keep a list of the requests. Off for measurements with very many of them.</summary>
    public bool RecordRequests { get; set; } = true;

    /// <summary>How many requests the list keeps; the oldest go first.</summary>
    public int MaximumRecordedRequests { get; set; } = 50_000;

    /// <summary>Refuse browser-like clients that do not send X-Requested-With, as Quay does by default.</summary>
    public bool XhrOnlyForBrowsers { get; set; } = true;

    /// <summary>How long after giving the password a session may do what needs a fresh login.</summary>
    public TimeSpan FreshLoginTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long sign-in answers 429 after a wrong password.</summary>
    public TimeSpan LoginLockout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Offer signatures and trust. Off, as with Quay's defaults.</summary>
    public bool Signing { get; set; }

    /// <summary>Send mails. On, as with the registry that was recorded.</summary>
    public bool Mailing { get; set; } = true;

    /// <summary>Have plans that are paid for, which limit private repositories, as quay.io does and nobody else.</summary>
    public bool Billing { get; set; }

    /// <summary>Where users and groups come from: ldap, oidc or keystone; null if the registry keeps them itself, and cannot synchronize teams.</summary>
    public string? DirectoryService { get; set; }

    /// <summary>Invite users to teams instead of adding them, unless they are in the organization already.</summary>
    public bool RequireTeamInvite { get; set; }

    /// <summary>Whether builders run, so that builds go on whenever somebody looks at them.</summary>
    public bool RunsBuilds { get; set; } = true;

    /// <summary>The host and port by which files are to be had with an address that is signed; null if the registry keeps them.</summary>
    public string? StorageHost { get; set; }

    /// <summary>The folder for a file with the operations that the module's client called; null for none.</summary>
    public string? ReachedFolder { get; set; } = Environment.GetEnvironmentVariable("QUAYPS_REACHED_OPERATIONS");

    /// <summary>The registry's clock.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    internal RegistryOptions Copy() => (RegistryOptions)MemberwiseClone();
}

using System;

namespace QuayPS.EmbeddedRegistry;

/// <summary>Settings of an embedded registry. Those from the latency on may be changed while it runs.</summary>
public sealed class RegistryOptions
{
    /// <summary>The data at the start: new, empty, demo or sample.</summary>
    public string Seed { get; set; } = "demo";

    /// <summary>Whether to serve HTTPS, with a certificate made for this run.</summary>
    public bool Https { get; set; }

    /// <summary>Whether to require a client certificate; any is accepted. Only with <see cref="Https"/>.</summary>
    public bool RequireClientCertificate { get; set; }

    /// <summary>Milliseconds by which every answer of the API is delayed.</summary>
    public int LatencyMilliseconds { get; set; }

    /// <summary>Whether to compress answers of more than a kilobyte for clients that accept gzip. Off for measurements.</summary>
    public bool Compress { get; set; } = true;

    /// <summary>Whether to record the requests. Off for measurements.</summary>
    public bool RecordRequests { get; set; } = true;

    /// <summary>Maximum number of recorded requests; the oldest are dropped.</summary>
    public int MaximumRecordedRequests { get; set; } = 50_000;

    /// <summary>Whether to refuse browsers that do not send X-Requested-With, as Quay does by default.</summary>
    public bool XhrOnlyForBrowsers { get; set; } = true;

    /// <summary>Time after entering the password in which a session may call operations that require a fresh login.</summary>
    public TimeSpan FreshLoginTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Time for which sign-in answers 429 after a wrong password.</summary>
    public TimeSpan LoginLockout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the feature of signatures and trust is on. Off by default, as in Quay.</summary>
    public bool Signing { get; set; }

    /// <summary>Whether the feature of e-mails is on. On by default, as in the recorded registry.</summary>
    public bool Mailing { get; set; } = true;

    /// <summary>Whether the feature of paid plans is on, which limit private repositories. Only quay.io has it.</summary>
    public bool Billing { get; set; }

    /// <summary>The directory of users and groups: ldap, oidc or keystone. Null for none, without synchronization of teams.</summary>
    public string? DirectoryService { get; set; }

    /// <summary>Whether adding a user to a team sends an invitation, except for members of the organization.</summary>
    public bool RequireTeamInvite { get; set; }

    /// <summary>Whether builds make progress with every request that reads them.</summary>
    public bool RunsBuilds { get; set; } = true;

    /// <summary>Host and port of the storage service in the signed addresses of files; null if the registry serves files itself.</summary>
    public string? StorageHost { get; set; }

    /// <summary>Folder for a list of the operations that the module's client called; null for no list.</summary>
    public string? ReachedFolder { get; set; } = Environment.GetEnvironmentVariable("QUAYPS_REACHED_OPERATIONS");

    /// <summary>The registry's clock.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    internal RegistryOptions Copy() => (RegistryOptions)MemberwiseClone();
}

using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace Quay.Client;

/// <summary>How to reach one registry: address, transport security, proxy, time-outs and retry.</summary>
public sealed class QuayClientOptions
{
    /// <summary>The value of <see cref="MaximumResponseSize"/> unless set.</summary>
    public const long DefaultResponseSize = 100 * 1024 * 1024;

    /// <summary>The greatest value of <see cref="MaximumResponseSize"/>.</summary>
    public const long LargestResponseSize = 2_000_000_000;

    private long _maximumResponseSize = DefaultResponseSize;

    /// <summary>Creates the options for a registry.</summary>
    /// <param name="endpoint">The registry's address, such as <c>https://quay.example.com</c>; a path in front of
    /// <c>/api</c> is kept.</param>
    public QuayClientOptions(Uri endpoint) => Endpoint = endpoint;

    /// <summary>The registry's address.</summary>
    public Uri Endpoint { get; }

    /// <summary>Allows plain http to a host that is not loopback: credentials then cross the network unprotected.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>Accepts any server certificate. For test systems.</summary>
    public bool SkipCertificateCheck { get; set; }

    /// <summary>Root certificates to trust besides those of the machine.</summary>
    public X509Certificate2Collection? CertificateAuthorities { get; set; }

    /// <summary>The certificate with which this client shows who it is, for registries that ask for one.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>The proxy to use instead of the machine's, with its credentials.</summary>
    public IWebProxy? Proxy { get; set; }

    /// <summary>The time one request may take, its answer read to the end. 100 seconds unless set.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The time one call may take with all its repetitions and waits. Without limit unless set.</summary>
    public TimeSpan OverallTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The largest answer that is read, in bytes, both as it comes and unpacked. 100 MiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1, or more than fits into memory at once.</exception>
    public long MaximumResponseSize
    {
        get => _maximumResponseSize;
        set => _maximumResponseSize = value is >= 1 and <= LargestResponseSize
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The largest answer must be from 1 to 2,000,000,000 bytes.");
    }

    /// <summary>When and how often a call is repeated.</summary>
    public RetryPolicy Retry { get; set; } = new();

    /// <summary>What the client calls itself towards the registry.</summary>
    public string UserAgent { get; set; } = "Quay.Client";
}

using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace Quay.Client;

/// <summary>The settings of a client: address of the registry, transport security, proxy, timeouts and retry.</summary>
public sealed class QuayClientOptions
{
    /// <summary>The default of <see cref="MaximumResponseSize"/>: 100 MiB, in bytes.</summary>
    public const long DefaultResponseSize = 100 * 1024 * 1024;

    /// <summary>The greatest value of <see cref="MaximumResponseSize"/>, in bytes.</summary>
    public const long LargestResponseSize = 2_000_000_000;

    private long _maximumResponseSize = DefaultResponseSize;

    /// <summary>Creates the options for a registry.</summary>
    /// <param name="endpoint">The address of the registry, such as <c>https://quay.example.com</c>. A path before
    /// <c>/api</c> is kept.</param>
    public QuayClientOptions(Uri endpoint) => Endpoint = endpoint;

    /// <summary>The address of the registry.</summary>
    public Uri Endpoint { get; }

    /// <summary>Whether plain http is allowed to a host that is not loopback. Credentials then cross the network unprotected.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>Whether any server certificate is accepted. For test systems only.</summary>
    public bool SkipCertificateCheck { get; set; }

    /// <summary>Root certificates to trust in addition to those of the machine.</summary>
    public X509Certificate2Collection? CertificateAuthorities { get; set; }

    /// <summary>The client certificate, for registries that require one.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>The proxy to use instead of the machine's, with its credentials; null for the machine's.</summary>
    public IWebProxy? Proxy { get; set; }

    /// <summary>The longest time of one attempt, until the response is read to its end. The default is 100 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The longest time of a request with all its retries and waits. The default is no limit.</summary>
    public TimeSpan OverallTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The largest response that is read, in bytes, compressed and decompressed. The default is 100 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than <see cref="LargestResponseSize"/>.</exception>
    public long MaximumResponseSize
    {
        get => _maximumResponseSize;
        set => _maximumResponseSize = value is >= 1 and <= LargestResponseSize
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The largest response must be from 1 to 2,000,000,000 bytes.");
    }

    /// <summary>The rules by which requests are retried.</summary>
    public RetryPolicy Retry { get; set; } = new();

    /// <summary>The User-Agent header of the requests.</summary>
    public string UserAgent { get; set; } = "Quay.Client";
}

using System.Net;
using System.Net.Http;
using System.Security.Authentication;

namespace Quay.Client;

/// <summary>Creates the HTTP handlers of a client.</summary>
internal static class HttpHandlerFactory
{
    // SslProtocols.Tls13, which netstandard2.0 does not define. A platform without it negotiates TLS 1.2.
    private const SslProtocols Tls13 = (SslProtocols)12288;
    private const int ConnectionsPerServer = 256;
    private static readonly bool IsNetFramework = typeof(object).Assembly.GetName().Name == "mscorlib";

    /// <summary>Creates a handler that does not follow redirects.</summary>
    /// <param name="options">Proxy and certificates.</param>
    /// <param name="cookies">The cookies of the session; null to send and keep none.</param>
    /// <param name="isRegistry">Whether the handler is for the registry, which gets the client certificate; a storage does not.</param>
    public static HttpMessageHandler Create(QuayClientOptions options, CookieContainer? cookies, bool isRegistry = true)
    {
        var handler = new HttpClientHandler
        {
            // The request sender follows redirects itself, since credentials must not be sent to another host.
            AllowAutoRedirect = false,
            UseCookies = cookies is not null,
            // The default of .NET Framework is two.
            MaxConnectionsPerServer = ConnectionsPerServer,
#pragma warning disable CA5398 // Windows PowerShell's own default is still SSL 3 and TLS 1.0.
            SslProtocols = IsNetFramework ? SslProtocols.Tls12 : SslProtocols.Tls12 | Tls13,
#pragma warning restore CA5398
        };
        if (cookies is not null)
        {
            handler.CookieContainer = cookies;
        }

        if (options.Proxy is not null)
        {
            handler.Proxy = options.Proxy;
        }

        if (isRegistry && options.ClientCertificate is not null)
        {
            handler.ClientCertificateOptions = ClientCertificateOption.Manual;
            handler.ClientCertificates.Add(options.ClientCertificate);
        }

        if (options.SkipCertificateCheck)
        {
#pragma warning disable CA5359 // Requested by QuayClientOptions.SkipCertificateCheck.
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
            return handler;
        }

        return new CertificateCheck(handler, options.CertificateAuthorities);
    }
}

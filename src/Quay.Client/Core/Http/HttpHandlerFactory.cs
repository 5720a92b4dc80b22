using System.Net;
using System.Net.Http;
using System.Security.Authentication;

namespace Quay.Client;

/// <summary>Makes the handler that a client's connections come from.</summary>
internal static class HttpHandlerFactory
{
    // Tls13 is not in netstandard2.0; where the platform lacks it, the handshake settles on 1.2.
    private const SslProtocols Tls13 = (SslProtocols)12288;
    private const int ConnectionsPerServer = 256;
    private static readonly bool IsNetFramework = typeof(object).Assembly.GetName().Name == "mscorlib";

    /// <summary>Makes a handler.</summary>
    /// <param name="options">How to reach the registry.</param>
    /// <param name="cookies">The place of the session's cookies; null to keep none.</param>
    /// <param name="isRegistry">Whether it is for the registry, and not for somebody who need not know who is calling.</param>
    public static HttpMessageHandler Create(QuayClientOptions options, CookieContainer? cookies, bool isRegistry = true)
    {
        var handler = new HttpClientHandler
        {
            // Redirects are followed by hand: credentials must not travel with them.
            AllowAutoRedirect = false,
            UseCookies = cookies is not null,
            // .NET Framework allows two connections to a host unless told otherwise.
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
#pragma warning disable CA5359 // The user asked for exactly this.
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
            return handler;
        }

        return new CertificateCheck(handler, options.CertificateAuthorities);
    }
}

using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace Quay.Client;

/// <summary>Converts the platform's exception about a failed connection.</summary>
internal static class NetworkFailure
{
    // The property does not exist in netstandard2.0.
    private static readonly PropertyInfo? HttpError = typeof(HttpRequestException).GetProperty("HttpRequestError");

    /// <summary>Creates the exception of the request, which says whether a retry can succeed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="root">The address of the registry.</param>
    /// <param name="error">The exception of the platform.</param>
    public static QuayApiException Describe(ApiRequest request, Uri root, Exception error)
    {
        Uri place = request.File?.Host ?? root;
        string cause = MessageText.Reason(error.GetBaseException());
        string message = error is UntrustedCertificateException ? $"The certificate of {place} is not trusted: {MessageText.Reason(error)}"
            : IsUnknownHost(error) ? $"The connection to {place} failed, since no address of the host is known: {cause.TrimEnd('.')}. Check its name and the name servers of this machine."
            : $"The connection to {place} failed: {cause}";
        return new QuayApiException(QuayErrorKind.Network, message, request, error) { IsPermanent = IsPermanent(error) };
    }

    private static bool IsPermanent(Exception error)
    {
        if (IsUnknownHost(error))
        {
            return true;
        }

        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            bool isPermanent = inner switch
            {
                UntrustedCertificateException or AuthenticationException => true,
                WebException web => web.Status is WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure or WebExceptionStatus.ServerProtocolViolation,
                HttpRequestException http => HttpError?.GetValue(http)?.ToString() is "InvalidResponse" or "VersionNegotiationError",
                _ => false,
            };
            if (isPermanent)
            {
                return true;
            }
        }

        return false;
    }

    // A name server that does not answer is a temporary failure, and not an unknown host.
    private static bool IsUnknownHost(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.NoRecovery }
                or WebException { Status: WebExceptionStatus.NameResolutionFailure })
            {
                return true;
            }
        }

        return false;
    }
}

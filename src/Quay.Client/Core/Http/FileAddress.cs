using System;
using System.Net;
using System.Net.Sockets;

namespace Quay.Client;

/// <summary>
/// An address that the registry hands out for a file: one of its own, or one of the storage behind it, which knows
/// nothing of the registry's credentials and has its permission in the query.
/// </summary>
internal sealed class FileAddress
{
    private const int MaximumAuthority = 260;

    private FileAddress(Uri address, bool isRegistry)
    {
        Address = address;
        IsRegistry = isRegistry;
    }

    public Uri Address { get; }

    /// <summary>Whether it is the registry itself.</summary>
    public bool IsRegistry { get; }

    /// <summary>Scheme and host.</summary>
    public Uri Host => new(Address.GetLeftPart(UriPartial.Authority));

    /// <summary>The address as it may be shown.</summary>
    public string Display => IsRegistry ? Address.AbsolutePath : Address.GetLeftPart(UriPartial.Path);

    /// <summary>Reads an address from an answer.</summary>
    /// <param name="text">The address.</param>
    /// <param name="request">The call that brought it.</param>
    /// <param name="transport">How the registry is reached.</param>
    /// <exception cref="QuayApiException">
    /// It is none, it is one of this machine or of its link although the registry is elsewhere, or the file would cross
    /// the network unprotected.
    /// </exception>
    public static FileAddress Parse(string? text, ApiRequest request, Transport transport)
    {
        Uri root = transport.Root;
        if (text is not { Length: > 0 } || !Uri.TryCreate(root, text, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The registry names no address for the file ({request.Operation}).", request);
        }

        // Behind a proxy that ends TLS the registry names itself by http.
        if (address.Host == root.Host && (address.Port == root.Port || (address.IsDefaultPort && root.IsDefaultPort)))
        {
            return new FileAddress(new UriBuilder(address) { Scheme = root.Scheme, Port = root.Port }.Uri, isRegistry: true);
        }

        // Only a program on this machine, or the service that tells a virtual machine its credentials, would answer there.
        if ((IsThisMachine(address) && !IsThisMachine(root)) || (IsLinkLocal(address) && address.Host != root.Host))
        {
            throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer,
                $"The registry names {MessageText.Shorten(address.Authority, MaximumAuthority)} as the place of the file, which is on this machine or its own link, and the registry is not. Nothing was sent there. Correct the address of the registry's storage.",
                request);
        }

        return address.Scheme == "http" && !address.IsLoopback && !transport.Options.AllowUnencrypted
            ? throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer,
                $"The registry keeps the file at http://{MessageText.Shorten(address.Authority, MaximumAuthority)}, which is plain http: it would cross the network unprotected. Allow it explicitly (AllowUnencrypted), or have the registry's storage use https.",
                request)
            : new FileAddress(address, isRegistry: false);
    }

    private static bool IsThisMachine(Uri address)
    {
        string host = address.DnsSafeHost.TrimEnd('.');
        return address.IsLoopback
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (Number(address) is { } number && (IPAddress.IsLoopback(number) || number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any)));
    }

    private static bool IsLinkLocal(Uri address) =>
        Number(address) is { } number
        && (number.IsIPv6LinkLocal || (number.AddressFamily == AddressFamily.InterNetwork && number.ToString().StartsWith("169.254.", StringComparison.Ordinal)));

    // An address of IPv4 that is written as one of IPv6 is the same place.
    private static IPAddress? Number(Uri address) =>
        !IPAddress.TryParse(address.DnsSafeHost, out IPAddress? number) ? null
        : number.IsIPv4MappedToIPv6 ? number.MapToIPv4()
        : number;
}

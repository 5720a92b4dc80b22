using System;
using System.Net;
using System.Net.Sockets;

namespace Quay.Client;

/// <summary>
/// An address that the registry names for a file: its own, or that of its storage. The storage is accessed with the
/// signature in the query of the address, and must not get the registry's credentials.
/// </summary>
internal sealed class FileAddress
{
    private const int MaximumAuthority = 260;

    private FileAddress(Uri address, bool isRegistry)
    {
        Address = address;
        IsRegistry = isRegistry;
    }

    /// <summary>The address with its query.</summary>
    public Uri Address { get; }

    /// <summary>Whether the address is on the registry itself.</summary>
    public bool IsRegistry { get; }

    /// <summary>Scheme, host and port of the address.</summary>
    public Uri Host => new(Address.GetLeftPart(UriPartial.Authority));

    /// <summary>The address without its query, for messages.</summary>
    public string Display => IsRegistry ? Address.AbsolutePath : Address.GetLeftPart(UriPartial.Path);

    /// <summary>Reads an address from a response.</summary>
    /// <param name="text">The address, absolute or relative to the registry's.</param>
    /// <param name="request">The request whose response holds the address.</param>
    /// <param name="transport">The transport to the registry.</param>
    /// <exception cref="QuayApiException">
    /// The text is not an http or https address; the address is a loopback or link-local one and the registry's is not;
    /// or it is plain http and that was not allowed.
    /// </exception>
    public static FileAddress Parse(string? text, ApiRequest request, Transport transport)
    {
        Uri root = transport.Root;
        if (text is not { Length: > 0 } || !Uri.TryCreate(root, text, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The registry names no address for the file ({request.Operation}).", request);
        }

        // A registry behind a proxy that terminates TLS names itself with http.
        if (address.Host == root.Host && (address.Port == root.Port || (address.IsDefaultPort && root.IsDefaultPort)))
        {
            return new FileAddress(new UriBuilder(address) { Scheme = root.Scheme, Port = root.Port }.Uri, isRegistry: true);
        }

        // Such an address would reach a program on this machine, or the cloud service that hands credentials to its virtual machines.
        if ((IsThisMachine(address) && !IsThisMachine(root)) || (IsLinkLocal(address) && address.Host != root.Host))
        {
            throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer,
                $"The registry names {MessageText.Shorten(address.Authority, MaximumAuthority)} as the host of the file. That is an address of this machine or its local link, and the registry's is not. Nothing was sent there. Correct the address of the registry's storage.",
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

    // The IP address of a host; an IPv4 address that is written as IPv6 is converted back. Null for a host name.
    private static IPAddress? Number(Uri address) =>
        !IPAddress.TryParse(address.DnsSafeHost, out IPAddress? number) ? null
        : number.IsIPv4MappedToIPv6 ? number.MapToIPv4()
        : number;
}

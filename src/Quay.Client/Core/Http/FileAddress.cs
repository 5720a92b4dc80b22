using System;

namespace Quay.Client;

/// <summary>
/// An address that the registry hands out for a file: one of its own, or one of the storage behind it, which knows
/// nothing of the registry's credentials and has its permission in the query.
/// </summary>
internal sealed class FileAddress
{
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
    /// <exception cref="QuayApiException">It is none, or the file would cross the network unprotected.</exception>
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

        return address.Scheme == "http" && !address.IsLoopback && !transport.Options.AllowUnencrypted
            ? throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer,
                $"The registry keeps the file at http://{address.Authority}, which is plain http: it would cross the network unprotected. Allow it explicitly (AllowUnencrypted), or have the registry's storage use https.",
                request)
            : new FileAddress(address, isRegistry: false);
    }
}

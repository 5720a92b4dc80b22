using System;
using System.Management.Automation;
using System.Net;

namespace QuayPS;

/// <summary>Creates the proxy of a connection.</summary>
internal static class ProxyAddress
{
    /// <summary>Creates the proxy. Credentials are removed from its address, since messages of the platform show the address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="credential">The credentials; those in the address if null.</param>
    public static WebProxy Create(Uri address, PSCredential? credential)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length == 0)
        {
            return new WebProxy(address) { Credentials = credential?.GetNetworkCredential() };
        }

        string[] pair = address.UserInfo.Split([':'], 2);
        var bare = new UriBuilder(address) { UserName = string.Empty, Password = string.Empty };
        return new WebProxy(bare.Uri)
        {
            Credentials = credential?.GetNetworkCredential()
                ?? new NetworkCredential(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty),
        };
    }
}

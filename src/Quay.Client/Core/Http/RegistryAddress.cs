using System;

namespace Quay.Client;

/// <summary>Validates the address of a registry.</summary>
internal static class RegistryAddress
{
    /// <summary>Returns the address with a slash at its end, without <c>/api/v1</c>, query and fragment.</summary>
    /// <exception cref="ArgumentException">The address is not absolute http or https, holds credentials, or is plain http and that was not allowed.</exception>
    public static Uri RootOf(QuayClientOptions options)
    {
        Uri endpoint = options.Endpoint;
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{SecretAddress.HideCredentials(endpoint.OriginalString)}' is not the address of a registry. Write it as https://registry.example.com.");
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address of the registry must not hold a user name or password.");
        }

        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && !options.AllowUnencrypted)
        {
            throw new ArgumentException($"{endpoint} is plain http: credentials would cross the network unprotected. Use https, or allow it explicitly (AllowUnencrypted).");
        }

        string path = endpoint.AbsolutePath.TrimEnd('/');
        foreach (string suffix in new[] { "/v1", "/api" })
        {
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(0, path.Length - suffix.Length);
            }
        }

        return new UriBuilder(endpoint) { Path = path + "/", Query = string.Empty, Fragment = string.Empty }.Uri;
    }
}

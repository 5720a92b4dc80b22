using System;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads the address of a registry from a parameter, a URL or a host name, or from the environment.</summary>
internal static class EndpointAddress
{
    /// <summary>Returns the address for errors, with credentials in it hidden.</summary>
    public static string Display(string given) =>
        given.Contains("://") ? SecretAddress.HideCredentials(given) : SecretAddress.HideCredentials("://" + given).Substring("://".Length);

    /// <summary>Parses the address; null stands for that of the environment variable QUAY_ENDPOINT.</summary>
    public static Uri Parse(string? given)
    {
        string? text = given ?? Environment.GetEnvironmentVariable("QUAY_ENDPOINT");
        if (text is not { Length: > 0 })
        {
            throw new ArgumentException("The address of the registry is not specified. Specify -Endpoint, or set the environment variable QUAY_ENDPOINT.");
        }

        string address = text.Contains("://") ? text : "https://" + text;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            ? uri
            : throw new ArgumentException($"'{SecretAddress.HideCredentials(address)}' is not the address of a registry. Write it as https://registry.example.com.");
    }
}

using System;
using Quay.Client;

namespace QuayPS;

/// <summary>The address of a registry as the user gives it: whole, as a host name, or in the environment.</summary>
internal static class EndpointAddress
{
    /// <summary>The address as errors show it: without the credentials that somebody may have written into it.</summary>
    public static string Display(string given) =>
        given.Contains("://") ? SecretAddress.HideCredentials(given) : SecretAddress.HideCredentials("://" + given).Substring("://".Length);

    /// <summary>Reads the address; the environment variable QUAY_ENDPOINT where none is given.</summary>
    public static Uri Parse(string? given)
    {
        string? text = given ?? Environment.GetEnvironmentVariable("QUAY_ENDPOINT");
        if (text is not { Length: > 0 })
        {
            throw new ArgumentException("There is no registry's address. Give -Endpoint, or set the environment variable QUAY_ENDPOINT.");
        }

        string address = text.Contains("://") ? text : "https://" + text;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            ? uri
            : throw new ArgumentException($"'{SecretAddress.HideCredentials(address)}' is not the address of a registry. Write it as https://registry.example.com.");
    }
}

using System;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>What docker, podman and Kubernetes sign in to one registry with.</summary>
public sealed class DockerLogin
{
    /// <summary>The user name that goes with an OAuth token.</summary>
    public const string OAuthTokenUser = "$oauthtoken";

    private readonly string _userName;
    private readonly SecureString _password;

    /// <summary>Creates a login.</summary>
    /// <param name="registry">The registry's host, with a port where it needs one; a namespace may stand behind it.</param>
    /// <param name="userName">The user name.</param>
    /// <param name="password">The password or token.</param>
    /// <exception cref="ArgumentException">The registry is none, or the pair cannot be written into such a file.</exception>
    public DockerLogin(string registry, string userName, SecureString password)
    {
        Registry = Normalize(registry);
        if (userName.Length == 0 || userName.IndexOf(':') >= 0)
        {
            throw new ArgumentException($"'{userName}' cannot be the user name of a login: it is empty or holds a colon.");
        }

        if (password.Length == 0)
        {
            throw new ArgumentException($"The password of '{userName}' is empty.");
        }

        _userName = userName;
        _password = password;
    }

    /// <summary>The registry as the file names it: <c>quay.example.com</c>, or <c>quay.example.com/acme</c>.</summary>
    public string Registry { get; }

    /// <summary>Both in one, as the file holds them.</summary>
    internal string Encode() => Convert.ToBase64String(Encoding.UTF8.GetBytes(_userName + ":" + _password.Reveal()));

    private static string Normalize(string registry)
    {
        int scheme = registry.IndexOf("://", StringComparison.Ordinal);
        string name = (scheme < 0 ? registry : registry.Substring(scheme + 3)).TrimEnd('/');
        return name.Length > 0 && name.IndexOfAny([' ', '\t', '@', '?', '#']) < 0
            ? name
            : throw new ArgumentException($"'{registry}' is not the name of a registry. Write it as quay.example.com.");
    }
}

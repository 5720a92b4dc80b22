using System;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>The login of docker, podman and Kubernetes for one registry.</summary>
public sealed class DockerLogin
{
    /// <summary>The user name to use with an OAuth token.</summary>
    public const string OAuthTokenUser = "$oauthtoken";

    private readonly string _userName;
    private readonly SecureString _password;

    /// <summary>Creates a login.</summary>
    /// <param name="registry">The host of the registry, with a port where needed, and optionally a namespace: <c>quay.example.com/acme</c>. A scheme is removed.</param>
    /// <param name="userName">The user name.</param>
    /// <param name="password">The password or token.</param>
    /// <exception cref="ArgumentException">The registry is not a host name, the user name is empty or holds a colon, or the password is empty.</exception>
    public DockerLogin(string registry, string userName, SecureString password)
    {
        Registry = Normalize(registry);
        if (userName.Length == 0 || userName.IndexOf(':') >= 0)
        {
            throw new ArgumentException($"The user name '{userName}' cannot be stored in a login: it is empty or holds a colon.");
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

    /// <summary>User name and password in the format of the file: Base64 of <c>user:password</c>.</summary>
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

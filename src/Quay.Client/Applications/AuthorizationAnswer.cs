using System;
using System.Globalization;
using System.Net;
using System.Security;

namespace Quay.Client;

/// <summary>What an authorization sends along with the address that it redirects to, in the query or the fragment.</summary>
public sealed class AuthorizationAnswer
{
    private AuthorizationAnswer()
    {
    }

    /// <summary>The token; null if there is none.</summary>
    public SecureString? Token { get; private set; }

    /// <summary>How long the token is good.</summary>
    public TimeSpan? Lifetime { get; private set; }

    /// <summary>What was sent to be recognized by.</summary>
    public string? State { get; private set; }

    /// <summary>Why there is no token.</summary>
    public string? Error { get; private set; }

    /// <summary>Reads a query or fragment, with or without its first sign.</summary>
    /// <param name="text">The query or fragment.</param>
    public static AuthorizationAnswer Parse(string? text)
    {
        var answer = new AuthorizationAnswer();
        foreach (string pair in (text ?? string.Empty).TrimStart('?', '#').Split('&'))
        {
            int split = pair.IndexOf('=');
            if (split > 0)
            {
                answer.Set(pair.Substring(0, split), WebUtility.UrlDecode(pair.Substring(split + 1)));
            }
        }

        return answer;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "access_token" when value.Length > 0:
                Token = value.Protect();
                break;
            case "expires_in" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds):
                Lifetime = TimeSpan.FromSeconds(seconds);
                break;
            case "state":
                State = value;
                break;
            case "error":
                Error = value;
                break;
        }
    }
}

using System;
using System.Globalization;
using System.Net;
using System.Security;

namespace Quay.Client;

/// <summary>The values that an OAuth authorization puts in the query or fragment of the address it redirects to.</summary>
public sealed class AuthorizationAnswer
{
    private AuthorizationAnswer()
    {
    }

    /// <summary>The token (<c>access_token</c>); null if there is none.</summary>
    public SecureString? Token { get; private set; }

    /// <summary>The time for which the token is valid (<c>expires_in</c>).</summary>
    public TimeSpan? Lifetime { get; private set; }

    /// <summary>The state that the request carried (<c>state</c>).</summary>
    public string? State { get; private set; }

    /// <summary>The reason for which there is no token (<c>error</c>).</summary>
    public string? Error { get; private set; }

    /// <summary>Reads a query or fragment.</summary>
    /// <param name="text">The query or fragment, with or without the leading <c>?</c> or <c>#</c>.</param>
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

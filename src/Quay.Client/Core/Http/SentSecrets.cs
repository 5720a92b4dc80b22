using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// The secrets that were sent with a request. They are replaced in everything that is kept of the response, since a
/// registry may repeat the request in it.
/// </summary>
internal sealed class SentSecrets
{
    /// <summary>The text that replaces a secret.</summary>
    public const string Mask = "*****";

    // A shorter secret may be a part of ordinary words, so it is replaced as a whole word only.
    private const int MinimumAnywhere = 8;
    private const int MaximumCause = 16 * 1024;
    private static readonly Regex SecretName = new("passw|secret|token|api_?key|private_?key", RegexOptions.IgnoreCase);

    // The encoded forms of a secret, as long as that is in memory: the token of a session is the same text in each request.
    private static readonly ConditionalWeakTable<string, string[]> Forms = new();

    private readonly HashSet<string> _returned = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _texts = new(StringComparer.Ordinal);
    // The encoded forms of all secrets, and of those that are replaced in successful responses too.
    private string[]? _all;
    private string[]? _closed;

    /// <summary>Whether there are no secrets.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>Whether the name of a member says that its value is a secret.</summary>
    public static bool IsSecretName(string name) => SecretName.IsMatch(name);

    /// <summary>Adds a secret.</summary>
    /// <param name="text">The secret; null and blank texts are ignored.</param>
    /// <param name="isOpen">Whether the caller passed it as plain text, so that a successful response may hold it.</param>
    public void Add(string? text, bool isOpen = false)
    {
        if (text is { Length: > 0 } && !string.IsNullOrWhiteSpace(text))
        {
            _texts[text] = isOpen && (!_texts.TryGetValue(text, out bool known) || known);
            (_all, _closed) = (null, null);
        }
    }

    /// <summary>Adds the secrets of another request, or of a part of the body.</summary>
    public void Add(SentSecrets others)
    {
        foreach (KeyValuePair<string, bool> secret in others._texts)
        {
            Add(secret.Key, secret.Value);
        }
    }

    /// <summary>Adds the credentials in the headers of a request and among its cookies.</summary>
    public void Add(HttpRequestHeaders headers, CookieCollection? cookies)
    {
        Add(headers.Authorization);
        if (headers.TryGetValues("X-CSRF-Token", out IEnumerable<string>? tokens))
        {
            foreach (string token in tokens)
            {
                Add(token);
            }
        }

        foreach (Cookie? cookie in (IEnumerable<Cookie?>?)cookies ?? [])
        {
            Add(cookie?.Value);
        }
    }

    /// <summary>Adds the values in the query of a signed address.</summary>
    public void AddQuery(Uri address)
    {
        foreach (string part in address.Query.TrimStart('?').Split('&'))
        {
            string value = Uri.UnescapeDataString(part.Substring(part.IndexOf('=') + 1));
            Add(value.Length < MinimumAnywhere ? null : value);
        }
    }

    /// <summary>Allows the secrets as the values of some members of the response, which the model reads as secure strings.</summary>
    public void MayReturnAs(IEnumerable<string> members) => _returned.UnionWith(members);

    /// <summary>Whether a member of the response may hold the secrets.</summary>
    public bool IsReturned(string? member) => member is not null && _returned.Contains(member);

    /// <summary>Replaces all secrets in a text, also where they are encoded as in JSON, addresses, HTML or base64.</summary>
    public string Hide(string text) => Replace(text, _all ??= Encode(_texts.Keys));

    /// <summary>Replaces the secrets in a value of a successful response, except those that were passed as plain text.</summary>
    public string HideInValue(string value) =>
        Replace(value, _closed ??= Encode(_texts.Where(secret => !secret.Value).Select(secret => secret.Key)));

    /// <summary>Returns an exception that may be an inner exception; null if its text holds a secret or is longer than 16 Ki characters.</summary>
    public Exception? AsCause(Exception error)
    {
        string text = error.ToString();
        return text.Length <= MaximumCause && SecretAddress.HideCredentials(Hide(text)) == text ? error : null;
    }

    private static string Replace(string text, string[] secrets)
    {
        foreach (string secret in secrets)
        {
            text = Replace(text, secret);
        }

        return text;
    }

    private static string Replace(string text, string secret)
    {
        if (text.Length < secret.Length || text.IndexOf(secret, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        return secret.Length >= MinimumAnywhere
            ? text.Replace(secret, Mask)
            : Regex.Replace(text, @"(?<![\p{L}\p{N}])" + Regex.Escape(secret) + @"(?![\p{L}\p{N}])", Mask);
    }

    private void Add(AuthenticationHeaderValue? credentials)
    {
        Add(credentials?.Parameter);
        if (credentials is not { Scheme: "Basic", Parameter: { } pair })
        {
            return;
        }

        string text = Encoding.UTF8.GetString(Convert.FromBase64String(pair));
        Add(text.Substring(text.IndexOf(':') + 1));
    }

    private static string[] Encode(IEnumerable<string> secrets)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in secrets)
        {
            forms.UnionWith(Forms.GetValue(text, FormsOf));
        }

        var sorted = new string[forms.Count];
        forms.CopyTo(sorted);
        // The longest first, since a form may be a part of another one.
        Array.Sort(sorted, (one, other) => other.Length.CompareTo(one.Length));
        return sorted;
    }

    private static string[] FormsOf(string text)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { text };
        foreach (StringEscapeHandling handling in new[] { StringEscapeHandling.Default, StringEscapeHandling.EscapeNonAscii, StringEscapeHandling.EscapeHtml })
        {
            string json = Json(text, handling);
            forms.Add(json);
            forms.Add(json.Replace("/", @"\/"));
            // The body of the request as a string in the JSON of the response.
            forms.Add(Json(json, handling));
            forms.Add(Json(json, StringEscapeHandling.EscapeNonAscii));
        }

        forms.Add(Uri.EscapeDataString(text));
        forms.Add(WebUtility.UrlEncode(text));
        forms.Add(WebUtility.HtmlEncode(text));
        forms.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        return forms.ToArray();
    }

    private static string Json(string text, StringEscapeHandling handling)
    {
        var written = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(written) { StringEscapeHandling = handling };
        json.WriteValue(text);
        json.Flush();
        string quoted = written.ToString();
        return quoted.Substring(1, quoted.Length - 2);
    }
}

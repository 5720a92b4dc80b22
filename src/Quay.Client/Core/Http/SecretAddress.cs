using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Hides the credentials in addresses, and handles addresses that are a secret as a whole.</summary>
public static class SecretAddress
{
    // A user name without a password is not a secret in ssh and git addresses, which sign in with a key: ssh://git@example.com.
    private static readonly Regex UserInfo = new(@"(?<=://)(?<!\b(?:ssh|git)://(?=[^/?#\s@:]*@))[^/?#\s]*@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Replaces the credentials in the addresses of a text: <c>https://*****@host/path</c>.</summary>
    /// <param name="text">An address, or a text with or without addresses.</param>
    public static string HideCredentials(string text)
    {
        if (text.IndexOf('@') < 0)
        {
            return text;
        }

        return UserInfo.Replace(text, SentSecrets.Mask + "@");
    }

    /// <summary>Whether the credentials of an address were replaced by <see cref="HideCredentials(string)"/>.</summary>
    /// <param name="address">The address; null for none.</param>
    public static bool IsHidden(string? address) => address is not null && address.Contains(SentSecrets.Mask + "@");

    /// <summary>Returns scheme, host and port of an address that is a secret as a whole, such as that of a webhook.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The part that may be shown; null if the text is not an absolute address.</returns>
    public static string? PlaceOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && parsed.Host.Length > 0
            ? parsed.Scheme + "://" + parsed.Host + (parsed.IsDefaultPort ? string.Empty : ":" + parsed.Port.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whether a secret is an absolute http or https address.</summary>
    /// <param name="address">The address.</param>
    public static bool IsWeb(SecureString address) =>
        Uri.TryCreate(address.Reveal(), UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https";

    /// <summary>
    /// Replaces the credentials in the addresses of a value of any type. Dictionaries and arrays of objects are changed in
    /// place; strings, addresses and lists of these are returned as new values.
    /// </summary>
    internal static object? HideCredentials(object? value)
    {
        switch (value)
        {
            case string text:
                return HideCredentials(text);
            case Uri address:
                string shown = HideCredentials(address.OriginalString);
                return shown == address.OriginalString ? address : new Uri(shown, UriKind.RelativeOrAbsolute);
            case Dictionary<string, object?> members:
                foreach (KeyValuePair<string, object?> member in members.Where(member => member.Value is not null).ToArray())
                {
                    members[member.Key] = HideCredentials(member.Value);
                }

                return members;
            case Dictionary<string, string> texts:
                foreach (string key in texts.Keys.ToArray())
                {
                    texts[key] = HideCredentials(texts[key]);
                }

                return texts;
            case object?[] items when items.GetType() == typeof(object[]):
                for (int i = 0; i < items.Length; i++)
                {
                    items[i] = HideCredentials(items[i]);
                }

                return items;
            case QuayList<string> texts:
                return new QuayList<string>(texts.Select(HideCredentials));
            case QuayList<Uri> addresses:
                return new QuayList<Uri>(addresses.Select(address => (Uri)HideCredentials((object)address)!));
            case List<string> texts:
                return texts.ConvertAll(HideCredentials);
            default:
                return value;
        }
    }

}

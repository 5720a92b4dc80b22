using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Addresses as they may be shown: some hold credentials, and of some the whole is a secret.</summary>
public static class SecretAddress
{
    // A name alone is none where a key signs in: ssh://git@example.com.
    private static readonly Regex UserInfo = new(@"(?<=://)(?<!\b(?:ssh|git)://(?=[^/?#\s@:]*@))[^/?#\s]*@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Replaces the credentials of the addresses in a text: <c>https://*****@host/path</c>.</summary>
    /// <param name="text">An address, or a text that may hold some.</param>
    public static string HideCredentials(string text)
    {
        if (text.IndexOf('@') < 0)
        {
            return text;
        }

        return UserInfo.Replace(text, SentSecrets.Mask + "@");
    }

    /// <summary>Scheme and host of an address that is a secret as a whole, such as that of a webhook.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The place; null if the text is no address.</returns>
    public static string? PlaceOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && parsed.Host.Length > 0
            ? parsed.Scheme + "://" + parsed.Host + (parsed.IsDefaultPort ? string.Empty : ":" + parsed.Port.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whether a secret is an address that begins with http or https.</summary>
    /// <param name="address">The address.</param>
    public static bool IsWeb(SecureString address) =>
        Uri.TryCreate(address.Reveal(), UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https";

    /// <summary>The same in a value of any shape: in place, but for texts and lists of texts.</summary>
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

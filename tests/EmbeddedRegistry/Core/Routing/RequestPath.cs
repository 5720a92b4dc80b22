using System;
using System.Globalization;
using System.Text;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>Decodes the path of a request as WSGI does: the whole path, once, before it is split at slashes.</summary>
internal static class RequestPath
{
    /// <summary>The decoded path of a request line's target, with one slash in front. Dot segments stay as they are.</summary>
    /// <param name="target">The target as it was sent, with or without a query.</param>
    public static string Decode(string target)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        if (!path.StartsWith('/'))
        {
            // The target of a proxy's request, or of OPTIONS.
            path = Uri.TryCreate(path, UriKind.Absolute, out Uri? address) ? address.AbsolutePath : "/";
        }

        byte[] bytes = Encoding.UTF8.GetBytes(path);
        int length = 0;
        for (int i = 0; i < bytes.Length; i++, length++)
        {
            bytes[length] = bytes[i];
            if (bytes[i] == '%' && i + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte decoded))
            {
                bytes[length] = decoded;
                i += 2;
            }
        }

        return "/" + Encoding.UTF8.GetString(bytes, 0, length).TrimStart('/');
    }
}

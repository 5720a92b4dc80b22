using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Quay.Client;

/// <summary>Reads the host names and IP addresses that a certificate is issued for. .NET Framework has no API for them.</summary>
internal static class CertificateNames
{
    private const string SubjectAlternativeName = "2.5.29.17";
    private const byte Sequence = 0x30;
    private const byte DnsName = 0x82;
    private const byte IPAddressBytes = 0x87;

    /// <summary>Returns the names in the order of the certificate; none if the extension is missing or malformed.</summary>
    public static IReadOnlyList<string> Of(X509Certificate2 certificate)
    {
        var names = new List<string>();
        byte[]? data = certificate.Extensions.Cast<X509Extension>().FirstOrDefault(extension => extension.Oid?.Value == SubjectAlternativeName)?.RawData;
        int at = 0;
        if (data is null || !TryReadHead(data, ref at, out byte tag, out _) || tag != Sequence)
        {
            return names;
        }

        while (TryReadHead(data, ref at, out tag, out int length))
        {
            if (tag == DnsName)
            {
                names.Add(Encoding.ASCII.GetString(data, at, length));
            }
            else if (tag == IPAddressBytes && length is 4 or 16)
            {
                names.Add(new IPAddress(data.Skip(at).Take(length).ToArray()).ToString());
            }

            at += length;
        }

        return names;
    }

    // Reads tag and length of a DER element. False at the end of the data, or if the element is longer than the data.
    private static bool TryReadHead(byte[] data, ref int at, out byte tag, out int length)
    {
        tag = 0;
        length = 0;
        if (at + 2 > data.Length)
        {
            return false;
        }

        tag = data[at];
        length = data[at + 1];
        at += 2;
        if (length > 0x80)
        {
            // The lower bits count the bytes of the length. No extension needs more than two.
            int count = length & 0x7F;
            if (count > 2 || at + count > data.Length)
            {
                return false;
            }

            length = 0;
            for (; count > 0; count--)
            {
                length = (length << 8) | data[at++];
            }
        }

        return length <= data.Length - at;
    }
}

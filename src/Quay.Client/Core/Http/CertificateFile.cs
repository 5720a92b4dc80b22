using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Reads certificates of authorities from a file.</summary>
public static class CertificateFile
{
    private static readonly Regex Pem = new("-----BEGIN CERTIFICATE-----(?<body>[^-]+)-----END CERTIFICATE-----");

    /// <summary>Reads all certificates of a PEM bundle, or the certificate of a DER file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="FormatException">The file holds no certificate.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static X509Certificate2Collection Read(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        if (content.Length == 0)
        {
            // The platform would create an empty certificate from an empty file.
            throw Unreadable(path, null);
        }

        var certificates = new X509Certificate2Collection();
        try
        {
            foreach (Match match in Pem.Matches(System.Text.Encoding.ASCII.GetString(content)))
            {
                certificates.Add(new X509Certificate2(Convert.FromBase64String(match.Groups["body"].Value)));
            }

            if (certificates.Count == 0)
            {
                certificates.Add(new X509Certificate2(content));
            }
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw Unreadable(path, e);
        }

        return certificates;
    }

    private static FormatException Unreadable(string path, Exception? inner) =>
        new($"'{path}' holds no certificate that can be read. It must be PEM or DER.", inner);
}

using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Quay.Client.Tests;

/// <summary>Creates certificates for tests.</summary>
internal static class TestCertificates
{
    /// <summary>The certificate of an authority, with its key.</summary>
    public static X509Certificate2 Authority(string name = "Test authority")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(30));
    }

    /// <summary>A certificate of the authority for hosts: names or addresses.</summary>
    public static X509Certificate2 Host(X509Certificate2 authority, params string[] hosts) =>
        Issue(authority, hosts[0], Names(hosts), "1.3.6.1.5.5.7.3.1", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(20));

    /// <summary>A certificate of a host with the given validity.</summary>
    public static X509Certificate2 Host(X509Certificate2 authority, string host, DateTimeOffset from, DateTimeOffset until) =>
        Issue(authority, host, Names(host), "1.3.6.1.5.5.7.3.1", from, until);

    /// <summary>A self-signed certificate of a host.</summary>
    public static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(Names(host));
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(20));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A client certificate.</summary>
    public static X509Certificate2 Person(X509Certificate2 authority, string name, params string[] hosts) => Issue(
        authority, name, hosts.Length == 0 ? null : Names(hosts), "1.3.6.1.5.5.7.3.2", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(20));

    private static X509Extension Names(params string[] hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (string host in hosts)
        {
            if (IPAddress.TryParse(host, out IPAddress? address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(host);
            }
        }

        return names.Build();
    }

    private static X509Certificate2 Issue(
        X509Certificate2 authority, string name, X509Extension? names, string use, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        using X509Certificate2 bare = request.Create(authority, from, until, RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 withKey = bare.CopyWithPrivateKey(key);

        // Windows cannot use an ephemeral key; an import from PKCS#12 avoids that.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}

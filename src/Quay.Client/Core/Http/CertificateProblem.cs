using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Quay.Client;

/// <summary>Describes why a server certificate is not trusted.</summary>
/// <param name="host">The host of the request.</param>
/// <param name="certificate">The certificate of the server; null if it sent none.</param>
/// <param name="chain">The chain of issuers, with the status of each certificate.</param>
internal sealed class CertificateProblem(string host, X509Certificate2? certificate, X509Chain? chain)
{
    private const int MaximumNames = 3;
    private const int MaximumNameLength = 64;
    private const X509ChainStatusFlags UnknownIssuer = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>Whether the chain ends at one of the additional authorities.</summary>
    public bool IsIssuerKnown { get; set; }

    /// <summary>Whether there are additional authorities.</summary>
    public bool HasAuthorities { get; set; }

    /// <summary>Returns all problems as clauses separated by semicolons.</summary>
    public string Describe(SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return "the server shows none.";
        }

        var problems = new List<string>();
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
        {
            problems.Add($"it is issued for {Names()}, not for {host}");
        }

        X509ChainElement[] elements = chain?.ChainElements.Cast<X509ChainElement>().ToArray() ?? [];
        foreach (X509ChainElement element in elements)
        {
            string subject = element == elements[0] ? "it" : $"the certificate of '{Name(element.Certificate, ofIssuer: false)}'";
            // The platform reports a usage that is not allowed for every certificate of the chain, so it is read from the first only.
            X509ChainStatusFlags known = UnknownIssuer | (element == elements[0] ? 0 : X509ChainStatusFlags.NotValidForUsage);
            problems.AddRange(element.ChainElementStatus.Where(status => (status.Status & known) == 0)
                .Select(status => subject + " " + Describe(status, element.Certificate)));
        }

        if (!IsIssuerKnown && elements.Any(element => element.ChainElementStatus.Any(status => (status.Status & UnknownIssuer) != 0)))
        {
            problems.Add(DescribeIssuer(elements[elements.Length - 1].Certificate));
        }

        return (problems.Count > 0 ? string.Join("; ", problems.Distinct()) : "the check by this machine failed") + ".";
    }

    private static string Describe(X509ChainStatus status, X509Certificate2 certificate) => status.Status switch
    {
        X509ChainStatusFlags.NotTimeValid when DateTime.Now < certificate.NotBefore =>
            $"is valid only from {Time(certificate.NotBefore)} on by the clock of this machine",
        X509ChainStatusFlags.NotTimeValid => $"expired on {Time(certificate.NotAfter)}",
        X509ChainStatusFlags.NotValidForUsage => "is not meant for servers",
        X509ChainStatusFlags.Revoked => "was revoked",
        X509ChainStatusFlags.NotSignatureValid => "has a wrong signature",
        _ => $"is not valid ({status.Status})",
    };

    private string DescribeIssuer(X509Certificate2 last)
    {
        const string Advice = ". If it is the right one, connect with ";
        bool isSelfSigned = last.SubjectName.Name == last.IssuerName.Name;
        if (isSelfSigned && last.Equals(certificate))
        {
            return HasAuthorities ? "it is self-signed, and not the one of -CaCertificate" : "it is self-signed" + Advice + "it as -CaCertificate";
        }

        string issuer = $"its issuer '{Name(last, ofIssuer: !isSelfSigned)}' is ";
        return HasAuthorities ? issuer + "known neither on this machine nor from -CaCertificate"
            : issuer + "not known on this machine" + Advice + "its certificate as -CaCertificate";
    }

    private string Names()
    {
        IReadOnlyList<string> names = CertificateNames.Of(certificate!);
        return names.Count == 0 ? "no host"
            : string.Join(", ", names.Take(MaximumNames).Select(Shorten))
                + (names.Count > MaximumNames ? $" and {names.Count - MaximumNames} more" : string.Empty);
    }

    private static string Name(X509Certificate2 certificate, bool ofIssuer) => Shorten(certificate.GetNameInfo(X509NameType.SimpleName, ofIssuer));

    private static string Shorten(string name) => name.Length > MaximumNameLength ? name.Substring(0, MaximumNameLength) + "…" : name;

    private static string Time(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}

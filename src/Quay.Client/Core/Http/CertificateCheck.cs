using System.Collections;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Validates server certificates against the authorities of the machine and against additional ones. A failed request
/// throws an exception that states what is wrong with the certificate, which the platform's own exception does not.
/// </summary>
internal sealed class CertificateCheck : DelegatingHandler
{
    private const string Problem = "Quay.CertificateProblem";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private readonly X509Certificate2Collection _authorities;

    /// <summary>Installs the validation in a handler.</summary>
    /// <param name="handler">The handler that opens the connections.</param>
    /// <param name="authorities">Root certificates to trust in addition to those of the machine; null for none.</param>
    public CertificateCheck(HttpClientHandler handler, X509Certificate2Collection? authorities)
        : base(handler)
    {
        _authorities = authorities ?? [];
        handler.ServerCertificateCustomValidationCallback = Accept;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (request.Properties.TryGetValue(Problem, out object? problem))
        {
            throw new UntrustedCertificateException((string)problem, e);
        }
    }

    private bool Accept(HttpRequestMessage request, X509Certificate2? certificate, X509Chain? received, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        using X509Chain chain = CreateChain(received);
        bool isWhole = false;
        bool isKnown = false;
        if (certificate is not null && _authorities.Count > 0)
        {
            isWhole = chain.Build(certificate);
            isKnown = EndsAtAuthority(chain);
        }

        // A known authority replaces only the unknown issuer. A wrong host name is still an error.
        if (isKnown && isWhole && errors == SslPolicyErrors.RemoteCertificateChainErrors)
        {
            return true;
        }

        var problem = new CertificateProblem(request.RequestUri!.Host, certificate, isKnown ? chain : received)
        {
            IsIssuerKnown = isKnown,
            HasAuthorities = _authorities.Count > 0,
        };
        request.Properties[Problem] = problem.Describe(errors);
        return false;
    }

    private X509Chain CreateChain(X509Chain? received)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.ExtraStore.AddRange(_authorities);
        if (received is not null)
        {
            foreach (X509ChainElement element in received.ChainElements)
            {
                chain.ChainPolicy.ExtraStore.Add(element.Certificate);
            }
        }

        return chain;
    }

    private bool EndsAtAuthority(X509Chain chain)
    {
        if (chain.ChainElements.Count == 0)
        {
            return false;
        }

        byte[] root = chain.ChainElements[chain.ChainElements.Count - 1].Certificate.RawData;
        foreach (X509Certificate2 authority in _authorities)
        {
            if (StructuralComparisons.StructuralEqualityComparer.Equals(root, authority.RawData))
            {
                return true;
            }
        }

        return false;
    }
}

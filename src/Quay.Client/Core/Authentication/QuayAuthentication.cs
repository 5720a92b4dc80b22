using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The authentication of a client.</summary>
public abstract class QuayAuthentication
{
    private protected QuayAuthentication()
    {
    }

    /// <summary>The name of the authentication scheme: Token, Password or None.</summary>
    public abstract string Scheme { get; }

    /// <summary>The cookies of the session; null if the scheme has none.</summary>
    internal virtual CookieContainer? Cookies => null;

    /// <summary>Adds the credentials to a request for the registry's API.</summary>
    internal abstract void Apply(HttpRequestMessage message);

    /// <summary>Adds the credentials to a request for a file of the registry outside its API.</summary>
    internal virtual void ApplyToPage(HttpRequestMessage message) => Apply(message);

    /// <summary>User name and password for the registry's token server, as docker logs in; null if the scheme has none.</summary>
    internal virtual AuthenticationHeaderValue? DockerCredentials => null;

    /// <summary>Reads from a response what the next request needs, such as a new CSRF token.</summary>
    internal virtual void Observe(HttpResponseMessage response)
    {
    }

    /// <summary>Signs in, if the scheme requires it.</summary>
    internal virtual Task SignInAsync(Connection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Signs out, if the scheme has a session.</summary>
    internal virtual Task SignOutAsync(Connection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A number that changes when the credentials are renewed.</summary>
    internal virtual int Generation => 0;

    /// <summary>Renews the credentials if the refusal of a request requires it, such as an expired CSRF token.</summary>
    /// <param name="connection">The connection to the registry.</param>
    /// <param name="error">The refusal.</param>
    /// <param name="generation">The value of <see cref="Generation"/> when the refused request was sent.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>Whether to send the request again.</returns>
    internal virtual Task<bool> RecoverAsync(Connection connection, QuayApiException error, int generation, CancellationToken cancellationToken) =>
        Task.FromResult(false);
}

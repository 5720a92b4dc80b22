using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>How a client shows the registry who it is.</summary>
public abstract class QuayAuthentication
{
    private protected QuayAuthentication()
    {
    }

    /// <summary>The name of the way, as a session shows it.</summary>
    public abstract string Scheme { get; }

    /// <summary>The place of the session's cookies; null if the way needs none.</summary>
    internal virtual CookieContainer? Cookies => null;

    /// <summary>Adds the credentials to a request that goes to the registry itself.</summary>
    internal abstract void Apply(HttpRequestMessage message);

    /// <summary>Adds the credentials to a request for one of the registry's files, which are not part of its API.</summary>
    internal virtual void ApplyToPage(HttpRequestMessage message) => Apply(message);

    /// <summary>Reads from an answer what the next request needs.</summary>
    internal virtual void Observe(HttpResponseMessage response)
    {
    }

    /// <summary>Signs in, where the way needs that first.</summary>
    internal virtual Task SignInAsync(Connection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Signs out, where the registry keeps a session.</summary>
    internal virtual Task SignOutAsync(Connection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A number that changes with the credentials.</summary>
    internal virtual int Generation => 0;

    /// <summary>Does what a refusal asks for; true if the call should then be sent again.</summary>
    /// <param name="connection">What to send through.</param>
    /// <param name="error">The refusal.</param>
    /// <param name="generation">The generation of credentials with which the call was sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    internal virtual Task<bool> RecoverAsync(Connection connection, QuayApiException error, int generation, CancellationToken cancellationToken) =>
        Task.FromResult(false);
}

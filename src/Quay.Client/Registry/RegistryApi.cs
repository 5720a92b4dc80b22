using System.Collections.Generic;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the registry as a whole: its health, configuration, description, size and setup.</summary>
public sealed class RegistryApi
{
    private readonly Connection _connection;

    internal RegistryApi(Connection connection) => _connection = connection;

    /// <summary>Reads the health of the registry's services (GET /health/instance).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Unavailable or UnexpectedAnswer: the server does not report the state of its services.
    /// </exception>
    public Task<QuayHealth> GetHealthAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayHealth>(
            // A registry that is not healthy answers 503 with the same body.
            ApiRequest.Raw(HttpMethod.Get, "getHealth", "health/instance").About("health of the registry").Accepting(503),
            cancellationToken);

    /// <summary>Reads the public part of the configuration (GET /config).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">UnexpectedAnswer: the server is not a Quay registry.</exception>
    public Task<QuayConfiguration> GetConfigurationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayConfiguration>(
            ApiRequest.Raw(HttpMethod.Get, "getConfig", "config").About("configuration of the registry"), cancellationToken);

    /// <summary>Reads the whole configuration, for superusers (getSuperUserConfig).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public Task<QuayConfiguration> GetFullConfigurationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayConfiguration>(
            ApiRequest.Get("getSuperUserConfig", $"superuser/config").About("configuration of the registry"), cancellationToken);

    /// <summary>Reads the operations of the API (discovery).</summary>
    /// <param name="includeInternal">Includes internal operations, which the registry's web pages use and which may change in any version.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user may not read internal operations.</exception>
    public async Task<IReadOnlyList<QuayApiOperation>> GetOperationsAsync(bool includeInternal, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("discovery", $"discovery").About("description of the API").Query("internal", includeInternal);
        return ApiDescription.Read(await _connection.SendAsync(request, QuayJson.ReadPlain, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads the meaning of an error type (getErrorDescription).</summary>
    /// <param name="errorType">The error type, such as <c>insufficient_scope</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the registry has no such error type.</exception>
    public Task<QuayErrorDescription> GetErrorDescriptionAsync(string errorType, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayErrorDescription>(
            ApiRequest.Get("getErrorDescription", $"error/{errorType}").About($"error type '{errorType}'"), cancellationToken);

    /// <summary>Reads the capabilities of the registry (getRegistryCapabilities).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotSupported: the registry is older than the operation.</exception>
    public Task<QuayCapability> GetCapabilitiesAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayCapability>(
            ApiRequest.Get("getRegistryCapabilities", $"registry/capabilities").About("capabilities of the registry"), cancellationToken);

    /// <summary>Reads the size of all images as last calculated, for superusers (getRegistrySize).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public Task<QuayRegistrySize> GetSizeAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRegistrySize>(
            ApiRequest.Get("getRegistrySize", $"superuser/registrysize/").About("size of the registry"), cancellationToken);

    /// <summary>Queues a calculation of the size, for superusers (queueRegistrySizeCalculation).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public Task QueueSizeCalculationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("queueRegistrySizeCalculation", $"superuser/registrysize/").About("size of the registry"), cancellationToken);

    /// <summary>Reads the state of the registry's setup (scRegistryStatus).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotSupported: the registry is older than the operation.</exception>
    public Task<QuayRegistryStatus> GetStatusAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRegistryStatus>(
            ApiRequest.Get("scRegistryStatus", $"superuser/registrystatus").About("status of the registry"), cancellationToken);

    /// <summary>Reads the change log, the newest version first, for superusers (getChangeLog).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public async Task<IReadOnlyList<QuayRelease>> GetReleasesAsync(CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getChangeLog", $"superuser/changelog/").About("change log of the registry");
        return QuayRelease.ReadAll((await _connection.SendAsync<ReleaseNotes>(request, cancellationToken).ConfigureAwait(false)).Log);
    }

    /// <summary>Creates the first user of a registry without users, and a token (POST /api/v1/user/initialize).</summary>
    /// <param name="name">The name of the user, one of the superusers in the configuration.</param>
    /// <param name="password">The password.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Conflict: the registry has users. InvalidInput: the registry refuses the name, the password or the address.
    /// NotSupported: the feature is off.
    /// </exception>
    public Task<QuayFirstUser> InitializeAsync(string name, SecureString password, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayFirstUser>(
            ApiRequest.Raw(HttpMethod.Post, "userInitialize", "api/v1/user/initialize").About("registry").WithBody(
                new JsonBody().Set("username", name).Set("password", password).Set("email", email).Set("access_token", true)),
            cancellationToken);

    /// <summary>
    /// Has the registry replace the bootstrap token, which must be the token of this call (renewBootstrapToken). The
    /// registry writes the new token to the place that its configuration names.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Unauthenticated: the token is not a bootstrap token. NotSupported: the feature is off.
    /// </exception>
    public Task RenewBootstrapTokenAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("renewBootstrapToken", $"bootstrap/renew").About("bootstrap token"), cancellationToken);

    private sealed class ReleaseNotes
    {
        public string Log { get; set; } = string.Empty;
    }
}

using System.Collections.Generic;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The registry itself.</summary>
public sealed class RegistryApi
{
    private readonly Connection _connection;

    internal RegistryApi(Connection connection) => _connection = connection;

    /// <summary>Asks the parts of the registry how they are (GET /health/instance).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayHealth> GetHealthAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayHealth>(
            // A registry that is not well says so with 503 and the same body.
            ApiRequest.Raw(HttpMethod.Get, "getHealth", "health/instance").About("health of the registry").Accepting(503),
            cancellationToken);

    /// <summary>Reads what the registry tells everybody of its configuration (GET /config).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayConfiguration> GetConfigurationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayConfiguration>(
            ApiRequest.Raw(HttpMethod.Get, "getConfig", "config").About("configuration of the registry"), cancellationToken);

    /// <summary>Reads all of the configuration, for superusers (getSuperUserConfig).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayConfiguration> GetFullConfigurationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayConfiguration>(
            ApiRequest.Get("getSuperUserConfig", $"superuser/config").About("configuration of the registry"), cancellationToken);

    /// <summary>Reads which operations the API has (discovery).</summary>
    /// <param name="includeInternal">Also those that the registry's own pages use and nothing promises.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayApiOperation>> GetOperationsAsync(bool includeInternal, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("discovery", $"discovery").About("description of the API").Query("internal", includeInternal);
        return ApiDescription.Read(await _connection.SendAsync(request, QuayJson.ReadPlain, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads what a name of an error means (getErrorDescription).</summary>
    /// <param name="errorType">The name, such as <c>insufficient_scope</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayErrorDescription> GetErrorDescriptionAsync(string errorType, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayErrorDescription>(
            ApiRequest.Get("getErrorDescription", $"error/{errorType}").About($"error type '{errorType}'"), cancellationToken);

    /// <summary>Reads what the registry is capable of (getRegistryCapabilities).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayCapability> GetCapabilitiesAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayCapability>(
            ApiRequest.Get("getRegistryCapabilities", $"registry/capabilities").About("capabilities of the registry"), cancellationToken);

    /// <summary>Reads how large the registry is, for superusers (getRegistrySize).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRegistrySize> GetSizeAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRegistrySize>(
            ApiRequest.Get("getRegistrySize", $"superuser/registrysize/").About("size of the registry"), cancellationToken);

    /// <summary>Asks for a calculation of the size, for superusers (queueRegistrySizeCalculation).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task QueueSizeCalculationAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("queueRegistrySizeCalculation", $"superuser/registrysize/").About("size of the registry"), cancellationToken);

    /// <summary>Reads whether the registry is set up (scRegistryStatus).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRegistryStatus> GetStatusAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRegistryStatus>(
            ApiRequest.Get("scRegistryStatus", $"superuser/registrystatus").About("status of the registry"), cancellationToken);

    /// <summary>Reads what changed from version to version, the newest first, for superusers (getChangeLog).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayRelease>> GetReleasesAsync(CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getChangeLog", $"superuser/changelog/").About("change log of the registry");
        return QuayRelease.ReadAll((await _connection.SendAsync<ReleaseNotes>(request, cancellationToken).ConfigureAwait(false)).Log);
    }

    /// <summary>Makes the first user of a registry that has none yet, and a token (POST /api/v1/user/initialize).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="email">The user's e-mail address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayFirstUser> InitializeAsync(string name, SecureString password, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayFirstUser>(
            ApiRequest.Raw(HttpMethod.Post, "userInitialize", "api/v1/user/initialize").About("registry").WithBody(
                new JsonBody().Set("username", name).Set("password", password).Set("email", email).Set("access_token", true)),
            cancellationToken);

    /// <summary>
    /// Has the registry replace the bootstrap token with which this call is made (renewBootstrapToken). It writes the new one
    /// to where its configuration says.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task RenewBootstrapTokenAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("renewBootstrapToken", $"bootstrap/renew").About("bootstrap token"), cancellationToken);

    private sealed class ReleaseNotes
    {
        public string Log { get; set; } = string.Empty;
    }
}

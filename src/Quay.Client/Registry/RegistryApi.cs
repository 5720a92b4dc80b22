using System.Collections.Generic;
using System.Net.Http;
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
    /// <returns>The settings by name: strings, numbers, booleans, arrays and dictionaries.</returns>
    public async Task<IReadOnlyDictionary<string, object?>> GetPublicConfigurationAsync(CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "getConfig", "config").About("configuration of the registry");
        object? answer = await _connection.SendAsync(request, QuayJson.ReadPlain, cancellationToken).ConfigureAwait(false);
        return answer as Dictionary<string, object?> ?? [];
    }
}

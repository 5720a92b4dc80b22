using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Keys of the services of the registry, for superusers.</summary>
public sealed class ServiceKeysApi
{
    private readonly Connection _connection;

    internal ServiceKeysApi(Connection connection) => _connection = connection;

    /// <summary>Lists all keys (listServiceKeys).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public async Task<IReadOnlyList<QuayServiceKey>> ListAsync(CancellationToken cancellationToken) =>
        (await _connection.SendAsync<KeyList>(ApiRequest.Get("listServiceKeys", $"superuser/keys").About("list of service keys"), cancellationToken)
            .ConfigureAwait(false)).Keys;

    /// <summary>Reads a key (getServiceKey).</summary>
    /// <param name="kid">The key id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such key. Forbidden: the user is not a superuser.</exception>
    public Task<QuayServiceKey> GetAsync(string kid, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayServiceKey>(ApiRequest.Get("getServiceKey", $"superuser/keys/{kid}").About(Subject(kid)), cancellationToken);

    /// <summary>
    /// Creates an approved key and returns it with its private key, which the registry generates and sends only in this
    /// response (createServiceKey, getServiceKey).
    /// </summary>
    /// <param name="service">The name of the service: lower case letters, digits and <c>_</c>.</param>
    /// <param name="settings">The settings; a time of expiration, or that there is none, is required.</param>
    /// <param name="cancellationToken">Cancels the creation. After it, the private key is returned in any case.</param>
    /// <exception cref="ArgumentException">The name of the service has other characters.</exception>
    /// <exception cref="QuayApiException">
    /// InvalidInput: the registry refuses the settings. Forbidden: the user is not a superuser.
    /// </exception>
    public async Task<QuayServiceKey> CreateAsync(string service, ServiceKeySettings settings, CancellationToken cancellationToken)
    {
        if (service.Length == 0 || !service.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
        {
            // The registry refuses it with an empty response.
            throw new ArgumentException($"'{service}' cannot be the name of a service. Use lower case letters, digits and _.");
        }

        ApiRequest request = ApiRequest.Post("createServiceKey", $"superuser/keys")
            .About($"service key of '{service}'").WithBody(settings.ToBody().Set("service", service));
        QuayServiceKey made = await _connection.SendAsync<QuayServiceKey>(request, cancellationToken).ConfigureAwait(false);
        try
        {
            QuayServiceKey key = await GetAsync(AnsweredValue.Identifier(request, made.Kid), CancellationToken.None).ConfigureAwait(false);
            (key.PublicKey, key.PrivateKey) = (made.PublicKey, made.PrivateKey);
            return key;
        }
        catch (QuayApiException)
        {
            // The key is returned without its details, so that the private key is not lost.
            return made;
        }
    }

    /// <summary>Changes a key (updateServiceKey). Settings that are null stay.</summary>
    /// <param name="kid">The key id.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no such key. InvalidInput: the registry refuses the settings. Forbidden: the user is not a
    /// superuser.
    /// </exception>
    public Task<QuayServiceKey> ChangeAsync(string kid, ServiceKeySettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayServiceKey>(
            ApiRequest.Put("updateServiceKey", $"superuser/keys/{kid}").About(Subject(kid)).WithBody(settings.ToBody()), cancellationToken);

    /// <summary>Deletes a key; the service can no longer authenticate with it (deleteServiceKey).</summary>
    /// <param name="kid">The key id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such key. Forbidden: the user is not a superuser.</exception>
    public Task DeleteAsync(string kid, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteServiceKey", $"superuser/keys/{kid}").About(Subject(kid)), cancellationToken);

    /// <summary>Approves a key that a service registered itself (approveServiceKey).</summary>
    /// <param name="kid">The key id.</param>
    /// <param name="notes">Notes to store with the approval; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such key. Forbidden: the user is not a superuser.</exception>
    public Task ApproveAsync(string kid, string? notes, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("approveServiceKey", $"superuser/approvedkeys/{kid}").About(Subject(kid)).WithBody(new JsonBody().SetIfGiven("notes", notes)),
            cancellationToken);

    private static string Subject(string kid) => $"service key '{kid}'";

    private sealed class KeyList : QuayObject
    {
        [JsonProperty]
        internal List<QuayServiceKey> Keys { get; set; } = [];
    }
}

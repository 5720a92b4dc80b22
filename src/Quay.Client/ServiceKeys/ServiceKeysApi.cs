using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Keys of the services that belong to the registry, for superusers.</summary>
public sealed class ServiceKeysApi
{
    private readonly Connection _connection;

    internal ServiceKeysApi(Connection connection) => _connection = connection;

    /// <summary>Lists all keys (listServiceKeys).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayServiceKey>> ListAsync(CancellationToken cancellationToken) =>
        (await _connection.SendAsync<KeyList>(ApiRequest.Get("listServiceKeys", $"superuser/keys").About("list of service keys"), cancellationToken)
            .ConfigureAwait(false)).Keys;

    /// <summary>Reads a key (getServiceKey).</summary>
    /// <param name="kid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayServiceKey> GetAsync(string kid, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayServiceKey>(ApiRequest.Get("getServiceKey", $"superuser/keys/{kid}").About(Subject(kid)), cancellationToken);

    /// <summary>
    /// Makes a key, approved at once, and returns it with its private half, which the registry tells only now
    /// (createServiceKey).
    /// </summary>
    /// <param name="service">The service that is to have it: lower case letters, digits and <c>_</c>.</param>
    /// <param name="settings">When it ends, or that it never does, at least.</param>
    /// <param name="cancellationToken">Ends the calls, but not between the making and the reading.</param>
    public async Task<QuayServiceKey> CreateAsync(string service, ServiceKeySettings settings, CancellationToken cancellationToken)
    {
        if (service.Length == 0 || !service.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
        {
            // The registry refuses it without a word.
            throw new ArgumentException($"'{service}' cannot be the name of a service: use lower case letters, digits and _.");
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
            // The private half must not get lost, whatever else there is to know.
            return made;
        }
    }

    /// <summary>Changes a key and leaves the rest of it as it is (updateServiceKey).</summary>
    /// <param name="kid">Which one.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayServiceKey> ChangeAsync(string kid, ServiceKeySettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayServiceKey>(
            ApiRequest.Put("updateServiceKey", $"superuser/keys/{kid}").About(Subject(kid)).WithBody(settings.ToBody()), cancellationToken);

    /// <summary>Deletes a key; the service is locked out at once (deleteServiceKey).</summary>
    /// <param name="kid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(string kid, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteServiceKey", $"superuser/keys/{kid}").About(Subject(kid)), cancellationToken);

    /// <summary>Lets a service use the key that it has brought along (approveServiceKey).</summary>
    /// <param name="kid">Which one.</param>
    /// <param name="notes">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
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

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Users.</summary>
public sealed class UsersApi
{
    private readonly Connection _connection;

    internal UsersApi(Connection connection) => _connection = connection;

    /// <summary>Reads the session's own user (getLoggedInUser). Needs the scope <c>user:read</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUser> GetCurrentAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getLoggedInUser", $"user/").About("user of the session"), cancellationToken);

    /// <summary>Reads what everybody may know of a user (getUserInformation).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUser> GetAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getUserInformation", $"users/{name}").About($"user '{name}'"), cancellationToken);
}

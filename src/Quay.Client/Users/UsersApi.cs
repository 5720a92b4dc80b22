using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Users: who everybody may know of, and what superusers do with them.</summary>
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
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getUserInformation", $"users/{name}").About(Subject(name)), cancellationToken);

    /// <summary>Lists all users of the registry, for superusers (listAllUsers).</summary>
    /// <param name="enabledOnly">Without those who are disabled.</param>
    public Listing<QuayUser> ListAll(bool enabledOnly) => new SequentialListing<QuayUser>(
        new PageReader<QuayUser>(
            _connection,
            () => ApiRequest.Get("listAllUsers", $"superuser/users/").About("list of all users").Query("disabled", enabledOnly ? "false" : null),
            "users",
            PagingStyle.TokenWithLimit)
        {
            Identity = user => user.Name,
        });

    /// <summary>Reads anybody's user, for superusers (getInstallUser).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUser> GetAnyAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getInstallUser", $"superuser/users/{name}").About(Subject(name)), cancellationToken);

    internal static string Subject(string name) => $"user '{name}'";
}

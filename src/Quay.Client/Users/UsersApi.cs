using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Users: their public information, and their administration by superusers.</summary>
public sealed class UsersApi
{
    private readonly Connection _connection;

    internal UsersApi(Connection connection) => _connection = connection;

    /// <summary>Reads the session's user (getLoggedInUser). Needs the scope <c>user:read</c>.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Forbidden: the token lacks the scope <c>user:read</c>. Unauthenticated: the token is not accepted.
    /// </exception>
    public Task<QuayUser> GetCurrentAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getLoggedInUser", $"user/").About("user of the session"), cancellationToken);

    /// <summary>Reads the public information about a user (getUserInformation).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such user.</exception>
    public Task<QuayUser> GetAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getUserInformation", $"users/{name}").About(Subject(name)), cancellationToken);

    /// <summary>Lists all users of the registry, for superusers (listAllUsers).</summary>
    /// <param name="enabledOnly">Whether to leave out disabled users.</param>
    /// <exception cref="QuayApiException">Forbidden: the session's user is not a superuser.</exception>
    public Listing<QuayUser> ListAll(bool enabledOnly) => new SequentialListing<QuayUser>(
        new PageReader<QuayUser>(
            _connection,
            () => ApiRequest.Get("listAllUsers", $"superuser/users/").About("list of all users").Query("disabled", enabledOnly ? "false" : null),
            "users",
            PagingStyle.TokenWithLimit)
        {
            Identity = user => user.Name,
        });

    /// <summary>Reads any user, for superusers (getInstallUser).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no such user. Forbidden: the session's user is not a superuser.
    /// </exception>
    public Task<QuayUser> GetAnyAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayUser>(ApiRequest.Get("getInstallUser", $"superuser/users/{name}").About(Subject(name)), cancellationToken);

    /// <summary>
    /// Creates a user, for superusers (createInstallUser). The registry generates the password and reveals it in this response
    /// only, so no further request follows that could fail.
    /// </summary>
    /// <param name="name">The name: lower case letters, digits and <c>.</c>, <c>_</c>, <c>-</c> in between.</param>
    /// <param name="email">The e-mail address; required by registries that send mail.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a user or organization of this name, or a user with this address. InvalidInput: the registry
    /// refuses the name or the address. Forbidden: the session's user is not a superuser.
    /// </exception>
    public Task<QuayUser> CreateAsync(string name, string? email, CancellationToken cancellationToken) => _connection.SendAsync<QuayUser>(
        ApiRequest.Post("createInstallUser", $"superuser/users/").About(Subject(name))
            .WithBody(new JsonBody().Set("username", name).SetIfGiven("email", email)),
        cancellationToken);

    /// <summary>Changes any user, for superusers (changeInstallUser). The response may hold the old values, so the user must be read again.</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no such user. Conflict: the user is a superuser. InvalidInput: the registry refuses a value.
    /// Forbidden: the session's user is not a superuser.
    /// </exception>
    public Task ChangeAnyAsync(string name, UserSettings settings, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Put("changeInstallUser", $"superuser/users/{name}").About(Subject(name)).WithBody(settings.ToBody()), cancellationToken);

    /// <summary>
    /// Deletes any user, for superusers (deleteInstallUser). The registry answers success for a disabled user and keeps the
    /// user, so this reads the user first and fails with <see cref="QuayErrorKind.Conflict"/> (getInstallUser).
    /// </summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no such user. Conflict: the user is disabled or a superuser. Forbidden: the session's user is not a
    /// superuser.
    /// </exception>
    public async Task DeleteAnyAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteInstallUser", $"superuser/users/{name}").About(Subject(name));
        QuayUser user = await GetAnyAsync(name, cancellationToken).ConfigureAwait(false);
        if (user.Enabled == false)
        {
            throw new QuayApiException(
                QuayErrorKind.Conflict, $"The {Subject(name)} is disabled. The registry does not delete disabled users, although it would answer with success.", request) { Reason = QuayErrorReason.DisabledUser };
        }

        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a user a mail with a link to set a new password, for superusers (sendInstallUserRecoveryEmail).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no such user. NotSupported: the registry sends no mail. Forbidden: the session's user is not a
    /// superuser.
    /// </exception>
    public async Task<QuayRecoveryEmail> SendRecoveryAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("sendInstallUserRecoveryEmail", $"superusers/users/{name}/sendrecovery").About(Subject(name));
        QuayRecoveryEmail mail = await _connection.SendAsync<QuayRecoveryEmail>(request, cancellationToken).ConfigureAwait(false);
        mail.Name = name;
        return mail;
    }

    /// <summary>Names a user in a message: <c>user 'alice'</c>.</summary>
    /// <param name="name">The user's name.</param>
    public static string Subject(string name) => $"user '{name}'";
}

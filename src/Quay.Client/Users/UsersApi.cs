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

    /// <summary>
    /// Creates a user, for superusers (createInstallUser). The registry makes the password and tells it in this answer
    /// only, so nothing else is asked that could fail.
    /// </summary>
    /// <param name="name">The name: lower case letters, digits and <c>.</c>, <c>_</c>, <c>-</c> in between.</param>
    /// <param name="email">The e-mail address; registries with mail demand one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUser> CreateAsync(string name, string? email, CancellationToken cancellationToken) => _connection.SendAsync<QuayUser>(
        ApiRequest.Post("createInstallUser", $"superuser/users/").About(Subject(name))
            .WithBody(new JsonBody().Set("username", name).SetIfGiven("email", email)),
        cancellationToken);

    /// <summary>Changes anybody's user, for superusers (changeInstallUser). The answer may tell what was before.</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task ChangeAnyAsync(string name, UserSettings settings, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Put("changeInstallUser", $"superuser/users/{name}").About(Subject(name)).WithBody(settings.ToBody()), cancellationToken);

    /// <summary>
    /// Deletes anybody's user, for superusers (deleteInstallUser). Of a disabled user the registry answers success and
    /// keeps it, so that is looked for first (getInstallUser).
    /// </summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task DeleteAnyAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteInstallUser", $"superuser/users/{name}").About(Subject(name));
        QuayUser user = await GetAnyAsync(name, cancellationToken).ConfigureAwait(false);
        if (user.Enabled == false)
        {
            throw new QuayApiException(
                QuayErrorKind.Conflict, $"The {Subject(name)} is disabled, and the registry keeps disabled users: it would answer success and delete nothing.", request);
        }

        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Mails a user what it takes to set a new password, for superusers (sendInstallUserRecoveryEmail).</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayRecoveryEmail> SendRecoveryAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("sendInstallUserRecoveryEmail", $"superusers/users/{name}/sendrecovery").About(Subject(name));
        QuayRecoveryEmail mail = await _connection.SendAsync<QuayRecoveryEmail>(request, cancellationToken).ConfigureAwait(false);
        mail.Name = name;
        return mail;
    }

    internal static string Subject(string name) => $"user '{name}'";
}

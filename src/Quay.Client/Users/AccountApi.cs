using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The account of the session's user, and registration of new users.</summary>
public sealed class AccountApi
{
    private readonly Connection _connection;

    internal AccountApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Registers a user, on registries with open registration (createNewUser). A registry that sends no mail signs the
    /// new user in at once, in place of the user of a session with a password, so such a session is refused with
    /// <see cref="QuayErrorKind.InvalidInput"/>.
    /// </summary>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="password">The password: at least 8 characters and no spaces.</param>
    /// <param name="email">The e-mail address; required by registries that send mail. The user must confirm it before signing in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a user of this name or with this address. InvalidInput: the registry refuses the name, the
    /// password or the address. NotSupported: the registry has no open registration.
    /// </exception>
    public async Task<QuayUser> RegisterAsync(string name, SecureString password, string? email, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createNewUser", $"user/").About(UsersApi.Subject(name));
        if (_connection.Transport.KeepsSession)
        {
            throw new QuayApiException(
                QuayErrorKind.InvalidInput, "The registry may sign the new user in to this session in place of its own user. Register with a session that uses a token.", request);
        }

        request.WithBody(new JsonBody().Set("username", name).Set("password", password).SetIfGiven("email", email));
        QuayUser user = await _connection.SendAsync<QuayUser>(request, cancellationToken).ConfigureAwait(false);
        user.Name = user.Username = name;
        user.Email ??= email;
        user.Verified ??= user.AwaitingVerification is true ? false : null;
        return user;
    }

    /// <summary>Changes the session's user (changeUserDetails).</summary>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a user of the new name or with the new address. InvalidInput: the registry refuses a value.
    /// Forbidden: the token lacks the scope <c>user:admin</c>.
    /// </exception>
    public Task<QuayUser> ChangeAsync(AccountSettings settings, CancellationToken cancellationToken) => _connection.SendAsync<QuayUser>(
        ApiRequest.Put("changeUserDetails", $"user/").About("user of the session").WithBody(settings.ToBody()), cancellationToken);

    /// <summary>Deletes the session's user with all repositories and robots (deleteCurrentUser).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Conflict: the registry does not delete this user. Forbidden: the token lacks the scope <c>user:admin</c>.
    /// </exception>
    public Task DeleteAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteCurrentUser", $"user/").About("user of the session"), cancellationToken);

    /// <summary>
    /// Sends a mail with a link to set a new password to the user with an e-mail address (requestRecoveryEmail). The
    /// registry sends the same response for an address that no user has.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// InvalidInput: the address is invalid. NotSupported: the registry sends no mail.
    /// </exception>
    public async Task<QuayRecoveryEmail> RequestRecoveryAsync(string email, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("requestRecoveryEmail", $"recovery").About($"e-mail address '{email}'").WithBody(new JsonBody().Set("email", email));
        QuayRecoveryEmail mail = await _connection.SendAsync<QuayRecoveryEmail>(request, cancellationToken).ConfigureAwait(false);
        mail.Email = email;
        return mail;
    }

    /// <summary>
    /// Turns the session's user into an organization (convertUserToOrganization). This ends the session: nobody can sign in
    /// as an organization.
    /// </summary>
    /// <param name="administrator">Another user, who will administer the organization.</param>
    /// <param name="password">The password of that user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// InvalidInput: the name or the password of the administrator is wrong. Forbidden: the token lacks the scope
    /// <c>user:admin</c>.
    /// </exception>
    public Task ConvertAsync(string administrator, SecureString password, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Post("convertUserToOrganization", $"user/convert").About("user of the session")
            .WithBody(new JsonBody().Set("adminUser", administrator).Set("adminPassword", password)),
        cancellationToken);

    /// <summary>Encrypts the password of the session's user for configuration files of clients (generateUserClientKey). Each call makes another key.</summary>
    /// <param name="name">The user's name; null if it is not known.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// InvalidInput: the password is wrong. Throttled: there were too many wrong passwords. Forbidden: the token lacks the
    /// scope <c>user:admin</c>.
    /// </exception>
    public async Task<QuayClientKey> CreateClientKeyAsync(string? name, SecureString password, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("generateUserClientKey", $"user/clientkey").About("client key of the user")
            .WithBody(new JsonBody().Set("password", password));
        QuayClientKey key = await _connection.SendAsync<QuayClientKey>(request, cancellationToken).ConfigureAwait(false);
        key.Name = name;
        return key;
    }

    /// <summary>Reads whether another private repository is allowed (getOrganizationPrivateAllowed, getUserPrivateAllowed).</summary>
    /// <param name="organization">The organization; null for the session's user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. NotSupported: the registry has no plans.
    /// </exception>
    public async Task<QuayPrivateAllowance> GetPrivateAllowanceAsync(string? organization, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Get("getUserPrivateAllowed", $"user/private").About("plan of the user")
            : ApiRequest.Get("getOrganizationPrivateAllowed", $"organization/{organization}/private").About(OrganizationsApi.Subject(organization));
        QuayPrivateAllowance allowance = await _connection.SendAsync<QuayPrivateAllowance>(request, cancellationToken).ConfigureAwait(false);
        allowance.Organization = organization;
        return allowance;
    }
}

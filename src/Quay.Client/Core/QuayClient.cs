using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A client of one registry. Its members are thread-safe.</summary>
public sealed class QuayClient : IDisposable
{
    private readonly Transport _transport;
    private readonly QuayAuthentication _authentication;
    private readonly Connection _connection;
    private readonly bool _ownsTransport;

    /// <summary>Creates a client. No request is sent.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="authentication">The authentication; the client disposes of it.</param>
    /// <exception cref="ArgumentException">The address is not absolute http or https, holds credentials, or is plain http and that was not allowed.</exception>
    public QuayClient(QuayClientOptions options, QuayAuthentication authentication)
        : this(new Transport(options, authentication), authentication, null) => _ownsTransport = true;

    private QuayClient(Transport transport, QuayAuthentication authentication, IRequestObserver? observer)
    {
        _transport = transport;
        _authentication = authentication;
        _connection = new Connection(transport, observer);
    }

    /// <summary>The settings of the client.</summary>
    public QuayClientOptions Options => _transport.Options;

    /// <summary>Requests with any method, path and body.</summary>
    public RawApi Raw => new(_connection);

    /// <summary>Configuration, capabilities, status and API description of the registry.</summary>
    public RegistryApi Registry => new(_connection);

    /// <summary>Messages that the registry's web pages show to all users.</summary>
    public MessagesApi Messages => new(_connection);

    /// <summary>Users.</summary>
    public UsersApi Users => new(_connection);

    /// <summary>The account of the current user.</summary>
    public AccountApi Account => new(_connection);

    /// <summary>Notifications for the current user.</summary>
    public UserNotificationsApi UserNotifications => new(_connection);

    /// <summary>Organizations.</summary>
    public OrganizationsApi Organizations => new(_connection);

    /// <summary>Members and collaborators of organizations.</summary>
    public OrganizationMembersApi OrganizationMembers => new(_connection);

    /// <summary>Proxy caches: organizations that cache images of another registry.</summary>
    public ProxyCachesApi ProxyCaches => new(_connection);

    /// <summary>Storage quotas of namespaces.</summary>
    public QuotasApi Quotas => new(_connection);

    /// <summary>Limits of quotas: the percentages at which the registry warns or rejects.</summary>
    public QuotaLimitsApi QuotaLimits => new(_connection);

    /// <summary>Policies by which the registry deletes tags.</summary>
    public AutoPrunePoliciesApi AutoPrunePolicies => new(_connection);

    /// <summary>Policies by which the registry makes tags immutable.</summary>
    public ImmutabilityPoliciesApi ImmutabilityPolicies => new(_connection);

    /// <summary>Keys of the registry's services.</summary>
    public ServiceKeysApi ServiceKeys => new(_connection);

    /// <summary>Teams of organizations.</summary>
    public TeamsApi Teams => new(_connection);

    /// <summary>Members of teams.</summary>
    public TeamMembersApi TeamMembers => new(_connection);

    /// <summary>Search for repositories, users, teams and robots by a part of their names.</summary>
    public SearchApi Search => new(_connection);

    /// <summary>Repositories.</summary>
    public RepositoriesApi Repositories => new(_connection);

    /// <summary>Permissions of users, robots and teams in repositories.</summary>
    public PermissionsApi Permissions => new(_connection);

    /// <summary>Access reviews: the roles of users and robots on the repositories of organizations, and the ways by which they have them.</summary>
    public AccessApi Access => new(_connection);

    /// <summary>Permissions that new repositories of an organization get.</summary>
    public DefaultPermissionsApi DefaultPermissions => new(_connection);

    /// <summary>Repositories that the current user starred.</summary>
    public StarsApi Stars => new(_connection);

    /// <summary>Mirrors of repositories of other registries.</summary>
    public RepositoryMirrorsApi RepositoryMirrors => new(_connection);

    /// <summary>Mirrors of namespaces of other registries.</summary>
    public OrganizationMirrorsApi OrganizationMirrors => new(_connection);

    /// <summary>The health of mirrors.</summary>
    public MirrorHealthApi MirrorHealth => new(_connection);

    /// <summary>Notifications about events, sent by webhook, email or chat.</summary>
    public NotificationsApi Notifications => new(_connection);

    /// <summary>Tags.</summary>
    public TagsApi Tags => new(_connection);

    /// <summary>Selects tags to delete by retention rules.</summary>
    public RetentionApi Retention => new(_connection);

    /// <summary>Manifests and their labels.</summary>
    public ManifestsApi Manifests => new(_connection);

    /// <summary>Security scans of images.</summary>
    public SecurityApi Security => new(_connection);

    /// <summary>Builds of images.</summary>
    public BuildsApi Builds => new(_connection);

    /// <summary>The logs of builds.</summary>
    public BuildLogsApi BuildLogs => new(_connection);

    /// <summary>Triggers that start builds.</summary>
    public BuildTriggersApi BuildTriggers => new(_connection);

    /// <summary>Repositories, branches and Dockerfiles at the source of a build trigger.</summary>
    public BuildTriggerSourcesApi BuildTriggerSources => new(_connection);

    /// <summary>Robot accounts.</summary>
    public RobotsApi Robots => new(_connection);

    /// <summary>External identities that robot accounts accept (OIDC federation).</summary>
    public RobotFederationApi RobotFederation => new(_connection);

    /// <summary>OAuth applications.</summary>
    public ApplicationsApi Applications => new(_connection);

    /// <summary>Tokens of OAuth applications.</summary>
    public ApplicationTokensApi ApplicationTokens => new(_connection);

    /// <summary>Authorization of OAuth applications by the user of a password session.</summary>
    public ConsentApi Consent => new(_connection);

    /// <summary>OAuth applications that the current user has authorized.</summary>
    public AuthorizationsApi Authorizations => new(_connection);

    /// <summary>Plans, subscriptions and invoices.</summary>
    public BillingApi Billing => new(_connection);

    /// <summary>App tokens: passwords of the current user for docker logins.</summary>
    public AppTokensApi AppTokens => new(_connection);

    /// <summary>Documents of organizations: export, comparison and import.</summary>
    public DeclaredStateApi DeclaredState => new(this);

    /// <summary>Audit logs.</summary>
    public LogsApi Logs => new(_connection);

    /// <summary>
    /// Creates a client with the same connections that reports its requests to an observer. It works until this client is
    /// disposed of, and need not be disposed of itself.
    /// </summary>
    /// <param name="observer">The observer.</param>
    public QuayClient WithObserver(IRequestObserver observer) => new(_transport, _authentication, observer);

    /// <summary>Signs in if the authentication requires it (signinUser), and gets the current user (getLoggedInUser).</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The user; null if the token is valid but lacks the scope <c>user:read</c>.</returns>
    /// <exception cref="QuayApiException">The registry cannot be reached or does not accept the credentials.</exception>
    public async Task<QuayUser?> ConnectAsync(CancellationToken cancellationToken)
    {
        await _authentication.SignInAsync(_connection, cancellationToken).ConfigureAwait(false);
        return await IdentifyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the current user (getLoggedInUser).</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The user; null if the token is valid but lacks the scope <c>user:read</c>.</returns>
    /// <exception cref="QuayApiException">The registry cannot be reached or does not accept the credentials.</exception>
    public async Task<QuayUser?> IdentifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Users.GetCurrentAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Unauthenticated)
        {
            // Here the registry answers 401 to an invalid token and to one without the scope. Other operations answer 403 to the latter.
            await ProbeAsync(e, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Signs out of a password session (logout). Does nothing with a token.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">The request failed.</exception>
    public Task DisconnectAsync(CancellationToken cancellationToken) => _authentication.SignOutAsync(_connection, cancellationToken);

    /// <summary>Waits for a time, or until the client is closed.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ObjectDisposedException">The client was closed.</exception>
    public Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) => _transport.PauseAsync(time, cancellationToken);

    /// <summary>Closes the connections. Requests in progress throw an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (!_ownsTransport)
        {
            return;
        }

        _transport.Dispose();
        (_authentication as IDisposable)?.Dispose();
    }

    private async Task ProbeAsync(QuayApiException refusal, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.SendAsync(ApiRequest.Get("getUserRobots", $"user/robots").Query("limit", 1).Query("token", "false"), cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Forbidden)
        {
            // The registry knows the token, which only lacks a scope.
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Unauthenticated)
        {
            throw refusal;
        }
    }
}

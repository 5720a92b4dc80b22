using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A client of one registry. Its members may be used from several threads at once.</summary>
public sealed class QuayClient : IDisposable
{
    private readonly Transport _transport;
    private readonly QuayAuthentication _authentication;
    private readonly Connection _connection;
    private readonly bool _ownsTransport;

    /// <summary>Creates a client. Nothing is sent yet.</summary>
    /// <param name="options">How to reach the registry.</param>
    /// <param name="authentication">How to show it who is calling.</param>
    /// <exception cref="ArgumentException">The address is none, or credentials would cross the network unprotected.</exception>
    public QuayClient(QuayClientOptions options, QuayAuthentication authentication)
        : this(new Transport(options, authentication), authentication, null) => _ownsTransport = true;

    private QuayClient(Transport transport, QuayAuthentication authentication, IRequestObserver? observer)
    {
        _transport = transport;
        _authentication = authentication;
        _connection = new Connection(transport, observer);
    }

    /// <summary>How the registry is reached.</summary>
    public QuayClientOptions Options => _transport.Options;

    /// <summary>Calls of the client's own making.</summary>
    public RawApi Raw => new(_connection);

    /// <summary>The registry itself.</summary>
    public RegistryApi Registry => new(_connection);

    /// <summary>Messages that the registry's pages show to everybody.</summary>
    public MessagesApi Messages => new(_connection);

    /// <summary>Users.</summary>
    public UsersApi Users => new(_connection);

    /// <summary>The session's own user.</summary>
    public AccountApi Account => new(_connection);

    /// <summary>What the registry tells the session's user.</summary>
    public UserNotificationsApi UserNotifications => new(_connection);

    /// <summary>Organizations.</summary>
    public OrganizationsApi Organizations => new(_connection);

    /// <summary>Who belongs to organizations, or works on their repositories.</summary>
    public OrganizationMembersApi OrganizationMembers => new(_connection);

    /// <summary>Organizations that stand before another registry.</summary>
    public ProxyCachesApi ProxyCaches => new(_connection);

    /// <summary>How much storage namespaces may take.</summary>
    public QuotasApi Quotas => new(_connection);

    /// <summary>At which parts of a quota the registry does something.</summary>
    public QuotaLimitsApi QuotaLimits => new(_connection);

    /// <summary>Which tags the registry deletes by itself.</summary>
    public AutoPrunePoliciesApi AutoPrunePolicies => new(_connection);

    /// <summary>Which tags the registry locks by itself.</summary>
    public ImmutabilityPoliciesApi ImmutabilityPolicies => new(_connection);

    /// <summary>Keys of the services that belong to the registry.</summary>
    public ServiceKeysApi ServiceKeys => new(_connection);

    /// <summary>Teams of organizations.</summary>
    public TeamsApi Teams => new(_connection);

    /// <summary>Members of teams.</summary>
    public TeamMembersApi TeamMembers => new(_connection);

    /// <summary>Looking for things by a part of their names.</summary>
    public SearchApi Search => new(_connection);

    /// <summary>Repositories.</summary>
    public RepositoriesApi Repositories => new(_connection);

    /// <summary>Who may do what with repositories.</summary>
    public PermissionsApi Permissions => new(_connection);

    /// <summary>The permissions that new repositories of organizations begin with.</summary>
    public DefaultPermissionsApi DefaultPermissions => new(_connection);

    /// <summary>The repositories that the session's user starred.</summary>
    public StarsApi Stars => new(_connection);

    /// <summary>Repositories that are copies of repositories of other registries.</summary>
    public RepositoryMirrorsApi RepositoryMirrors => new(_connection);

    /// <summary>Organizations that are copies of namespaces of other registries.</summary>
    public OrganizationMirrorsApi OrganizationMirrors => new(_connection);

    /// <summary>How the registry's mirrors are.</summary>
    public MirrorHealthApi MirrorHealth => new(_connection);

    /// <summary>Who is told of what happens.</summary>
    public NotificationsApi Notifications => new(_connection);

    /// <summary>Tags.</summary>
    public TagsApi Tags => new(_connection);

    /// <summary>Manifests, which tags point to.</summary>
    public ManifestsApi Manifests => new(_connection);

    /// <summary>What the registry's scanner finds.</summary>
    public SecurityApi Security => new(_connection);

    /// <summary>Builds of images.</summary>
    public BuildsApi Builds => new(_connection);

    /// <summary>The logs of builds.</summary>
    public BuildLogsApi BuildLogs => new(_connection);

    /// <summary>What starts builds of its own accord.</summary>
    public BuildTriggersApi BuildTriggers => new(_connection);

    /// <summary>What the sources of build triggers have to offer.</summary>
    public BuildTriggerSourcesApi BuildTriggerSources => new(_connection);

    /// <summary>Robot accounts.</summary>
    public RobotsApi Robots => new(_connection);

    /// <summary>The identities whose tokens robot accounts take in place of their own.</summary>
    public RobotFederationApi RobotFederation => new(_connection);

    /// <summary>OAuth applications.</summary>
    public ApplicationsApi Applications => new(_connection);

    /// <summary>Tokens of OAuth applications.</summary>
    public ApplicationTokensApi ApplicationTokens => new(_connection);

    /// <summary>What users let OAuth applications do.</summary>
    public ConsentApi Consent => new(_connection);

    /// <summary>What applications may do on behalf of the session's user.</summary>
    public AuthorizationsApi Authorizations => new(_connection);

    /// <summary>Plans, subscriptions and invoices.</summary>
    public BillingApi Billing => new(_connection);

    /// <summary>App tokens.</summary>
    public AppTokensApi AppTokens => new(_connection);

    /// <summary>Logs.</summary>
    public LogsApi Logs => new(_connection);

    /// <summary>
    /// This client, for a caller who wants to hear of its own requests. It works as long as this one does, and need not
    /// be disposed of.
    /// </summary>
    /// <param name="observer">Who hears of them.</param>
    public QuayClient WithObserver(IRequestObserver observer) => new(_transport, _authentication, observer);

    /// <summary>Signs in where the authentication needs that, and finds out who is calling.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The user; null if the token is good but lacks the scope <c>user:read</c> that would tell.</returns>
    /// <exception cref="QuayApiException">The registry cannot be reached or does not accept the credentials.</exception>
    public async Task<QuayUser?> ConnectAsync(CancellationToken cancellationToken)
    {
        await _authentication.SignInAsync(_connection, cancellationToken).ConfigureAwait(false);
        return await IdentifyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out who is calling (getLoggedInUser).</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The user; null if the token is good but lacks the scope <c>user:read</c> that would tell.</returns>
    /// <exception cref="QuayApiException">The registry cannot be reached or does not accept the credentials.</exception>
    public async Task<QuayUser?> IdentifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Users.GetCurrentAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Unauthenticated)
        {
            // The registry answers a good token without this scope and a bad token alike. Elsewhere it does not.
            await ProbeAsync(e, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Signs out where the registry keeps a session.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DisconnectAsync(CancellationToken cancellationToken) => _authentication.SignOutAsync(_connection, cancellationToken);

    /// <summary>Waits, but no longer than until the client is closed.</summary>
    /// <param name="time">How long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ObjectDisposedException">The client was closed.</exception>
    public Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) => _transport.PauseAsync(time, cancellationToken);

    /// <summary>Closes the connections. Calls that are under way fail at once with an <see cref="ObjectDisposedException"/>.</summary>
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
            // Known, but not allowed: the token is good.
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Unauthenticated)
        {
            throw refusal;
        }
    }
}

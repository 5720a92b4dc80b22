using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>
/// The data of the registry. Requests hold <see cref="Gate"/> while they read or change it; tests that access it during
/// requests must do the same.
/// </summary>
public sealed partial class RegistryState
{
    private readonly TimeProvider _clock;
    private long _lastId;

    /// <summary>Makes an empty registry.</summary>
    public RegistryState(TimeProvider clock) => _clock = clock;

    /// <summary>The lock of all data.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The time by the registry's clock.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Users and organizations by namespace, in order of creation.</summary>
    public OrderedDictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Repositories by namespace/name, in order of creation.</summary>
    public OrderedDictionary<string, Repository> Repositories { get; } = new(StringComparer.Ordinal);

    /// <summary>Access tokens by secret.</summary>
    public Dictionary<string, AccessToken> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>App tokens, in order of creation.</summary>
    public List<AppToken> AppTokens { get; } = [];

    /// <summary>Files for builds by id.</summary>
    public Dictionary<string, UploadedFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the services of the registry, in order of creation.</summary>
    public List<ServiceKey> ServiceKeys { get; } = [];

    /// <summary>Sessions by cookie.</summary>
    public Dictionary<string, WebSession> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>Authorizations of applications by users, in order of creation.</summary>
    public List<Authorization> Authorizations { get; } = [];

    /// <summary>The bootstrap token; null for none, with which the feature is off.</summary>
    public AccessToken? BootstrapToken { get; set; }

    /// <summary>Marketplace subscriptions of organizations.</summary>
    public List<(string Organization, long Id, int Quantity)> Bound { get; } = [];

    /// <summary>Messages that the web interface shows to all users, oldest first.</summary>
    public List<GlobalMessage> Messages { get; } = [];

    /// <summary>The size of all images.</summary>
    public RegistrySize Size { get; } = new();

    /// <summary>The audit log.</summary>
    public LogBook Logs { get; } = new();

    /// <summary>All users, oldest first.</summary>
    public IEnumerable<User> Users => Accounts.Values.OfType<User>();

    /// <summary>All organizations, oldest first.</summary>
    public IEnumerable<Organization> Organizations => Accounts.Values.OfType<Organization>();

    /// <summary>A new id; ids ascend.</summary>
    public long NextId() => ++_lastId;

    /// <summary>The user of that name, or null.</summary>
    public User? FindUser(string? name) => name is null ? null : Accounts.GetValueOrDefault(name) as User;

    /// <summary>The organization of that name, or null.</summary>
    public Organization? FindOrganization(string? name) => name is null ? null : Accounts.GetValueOrDefault(name) as Organization;

    /// <summary>The repository of that namespace/name, or null.</summary>
    public Repository? FindRepository(string path) => Repositories.GetValueOrDefault(path);

    /// <summary>The repositories of a namespace, in order of creation.</summary>
    public IEnumerable<Repository> RepositoriesOf(Account account) => Repositories.Values.Where(repository => ReferenceEquals(repository.Owner, account));

    /// <summary>Whether a user or robot has this name.</summary>
    public bool HasUserOrRobot(string name) => FindUser(name) is not null || FindRobot(name) is not null;

    /// <summary>The avatar of a user or robot; one derived from the name if there is no such user.</summary>
    public AvatarImage AvatarOf(string name) => FindUser(name)?.Avatar ?? AvatarImage.Of(name, name);

    /// <summary>The OAuth application of that client id, or null.</summary>
    public OAuthApplication? FindApplication(string clientId) =>
        Organizations.SelectMany(organization => organization.Applications).FirstOrDefault(application => application.ClientId == clientId);

    /// <summary>The build of that id, or null.</summary>
    public Build? FindBuild(string id) =>
        Repositories.Values.SelectMany(repository => repository.Builds).FirstOrDefault(build => build.Id == id);

    /// <summary>The robot of that full name, or null.</summary>
    public Robot? FindRobot(string name) =>
        name.Split('+', 2) is [string owner, string shortName] ? Accounts.GetValueOrDefault(owner)?.Robots.GetValueOrDefault(shortName) : null;

    /// <summary>Adds a user.</summary>
    public User AddUser(string name, string? email = null, string? password = "password")
    {
        var user = new User(NextId(), name, email ?? $"{name}@example.com") { Password = password };
        Accounts.Add(name, user);
        return user;
    }

    /// <summary>Adds an organization with a team owners, which has one member.</summary>
    public Organization AddOrganization(string name, User owner, string? email = null)
    {
        var organization = new Organization(NextId(), name, email);
        var owners = new Team("owners", "admin");
        owners.Members.Add(owner.Name);
        organization.Teams.Add(owners.Name, owners);
        Accounts.Add(name, organization);
        return organization;
    }

    /// <summary>Adds a repository.</summary>
    public Repository AddRepository(Account owner, string name, string? description = "", bool isPublic = false)
    {
        var repository = new Repository(NextId(), owner, name, Now) { Description = description, IsPublic = isPublic };
        Repositories.Add($"{owner.Name}/{name}", repository);
        return repository;
    }

    /// <summary>Adds a robot.</summary>
    public Robot AddRobot(Account owner, string shortName, string description = "")
    {
        var robot = new Robot(owner, shortName, Now) { Description = description };
        owner.Robots.Add(shortName, robot);
        return robot;
    }

    /// <summary>Adds a build that a user requested; without a user, one without metadata.</summary>
    public Build AddBuild(Repository repository, string? user, string? id = null, DateTimeOffset? started = null)
    {
        var build = new Build(id ?? Guid.NewGuid().ToString(), repository, started ?? Now) { ManualUser = user };
        build.Metadata = user is null ? null : new Dictionary<string, object?>();
        repository.Builds.Add(build);
        return build;
    }

    /// <summary>Makes an access token; a negative lifetime makes an expired one.</summary>
    public AccessToken IssueToken(User user, Scopes scopes = Scopes.All, TimeSpan? lifetime = null, string? secret = null)
    {
        var token = new AccessToken(NextId(), secret ?? Secrets.AccessToken(), user, scopes, Now + (lifetime ?? TimeSpan.FromDays(3650)));
        Tokens[token.Secret] = token;
        return token;
    }

    /// <summary>Makes a token of an OAuth application.</summary>
    public ApplicationToken AddApplicationToken(OAuthApplication application, User user, string name, string scope, Scopes scopes, TimeSpan lifetime)
    {
        var token = new ApplicationToken(IssueToken(user, scopes, lifetime), name, scope, Now);
        application.Tokens.Add(token);
        return token;
    }

    /// <summary>Authorizes an application on behalf of a user, or assigns an authorization to which the user has not agreed yet.</summary>
    public Authorization AddAuthorization(User user, OAuthApplication application, string scope, bool isAssigned = false, AccessToken? token = null, string? uuid = null)
    {
        var authorization = new Authorization(uuid ?? Guid.NewGuid().ToString(), user, application, scope, isAssigned, token);
        Authorizations.Add(authorization);
        return authorization;
    }

    /// <summary>Replaces the bootstrap token; the old one stops working.</summary>
    public AccessToken RotateBootstrapToken(User owner)
    {
        if (BootstrapToken is not null)
        {
            Tokens.Remove(BootstrapToken.Secret);
        }

        return BootstrapToken = IssueToken(owner);
    }

    /// <summary>Makes all sessions require a fresh login.</summary>
    public void ExpireFreshLogins()
    {
        foreach (WebSession session in Sessions.Values)
        {
            session.LoginTime = DateTimeOffset.MinValue;
        }
    }
}

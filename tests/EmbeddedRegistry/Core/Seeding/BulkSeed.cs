using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>Adds many items of a kind at once, for tests of paging and for measurements.</summary>
public sealed class BulkSeed
{
    private readonly RegistryState _state;
    private readonly SeedResult _seeded;

    /// <summary>Adds to a registry. Items without an owner get the superuser of the seed.</summary>
    public BulkSeed(RegistryState state, SeedResult seeded)
    {
        _state = state;
        _seeded = seeded;
    }

    private User Superuser => _state.FindUser(_seeded.Superuser) ?? throw new InvalidOperationException("The seed has no superuser.");

    /// <summary>Adds tags a second apart, the last one the newest. They share a manifest unless each gets its own.</summary>
    public void Tags(string repository, int count, string prefix = "build-", bool ownManifests = false)
    {
        Repository target = _state.FindRepository(repository) ?? AddMissing(repository);
        Manifest? shared = ownManifests ? null : target.AddManifest("bulk", 1_048_576);
        target.AddTags(count, prefix, _state.Now.AddSeconds(-1), TimeSpan.FromSeconds(1), shared);
    }

    /// <summary>Adds tags with manifests of their own, the last one the newest.</summary>
    public void Tags(string repository, IReadOnlyList<string> names, double ageDays = 0)
    {
        Repository target = _state.FindRepository(repository) ?? AddMissing(repository);
        for (int i = 0; i < names.Count; i++)
        {
            target.AddTag(names[i], target.AddManifest(names[i], 1_048_576), _state.Now.AddDays(-ageDays).AddSeconds(i - names.Count));
        }
    }

    /// <summary>Adds synthetic log entries, spread evenly over the last days. They take no memory.</summary>
    public void Logs(long count, double days = 30, string? owner = null, string? repository = "app", IReadOnlyList<string>? performers = null)
    {
        Account account = owner is null ? _state.FindOrganization("acme") ?? (Account)Superuser : Owner(owner);
        _state.Logs.Add(new SyntheticLogs(account, repository, performers is { Count: > 0 } ? performers : [Superuser.Name], count, days, _state.Now.AddSeconds(-1)));
    }

    /// <summary>Adds empty repositories.</summary>
    public void Repositories(string owner, IEnumerable<string> names, bool isPublic = false) =>
        Each(names, name => _state.AddRepository(Owner(owner), name, "", isPublic));

    /// <summary>Adds organizations whose owner is the superuser.</summary>
    public void Organizations(IEnumerable<string> names) =>
        Each(names, name => _state.AddOrganization(name, Superuser, $"{name}@example.com"));

    /// <summary>Adds robots.</summary>
    public void Robots(string owner, IEnumerable<string> names) =>
        Each(names, name => _state.AddRobot(Owner(owner), name));

    /// <summary>Adds users with the password of the seed.</summary>
    public void Users(IEnumerable<string> names) =>
        Each(names, name => _state.AddUser(name, password: _seeded.Password));

    /// <summary>Names that end in four digits, beginning with 0000.</summary>
    public static IEnumerable<string> Numbered(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => prefix + i.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Adds notifications of a user, the first one the newest.</summary>
    public void Notifications(string user, int count) => Each(Numbered("v", count), tag => ((User)Owner(user)).Notifications.Add(
        new UserNotification(Guid.NewGuid().ToString(), "repo_push", _state.Now.AddMinutes(-1), ("repository", "acme/app"), ("updated_tags", new[] { tag }))));

    /// <summary>Adds the items that a JSON object describes, with a member for each kind of item.</summary>
    /// <exception cref="ArgumentException">There is no such kind, or a value is missing.</exception>
    public void Add(JsonElement wanted)
    {
        foreach (JsonProperty kind in wanted.EnumerateObject())
        {
            JsonElement given = kind.Value;
            List<string> listed = given.Texts("names");
            switch (kind.Name)
            {
                case "tags" when listed.Count > 0:
                    Tags(given.RequiredText("repository"), listed, given.Member("ageDays")?.GetDouble() ?? 0);
                    break;
                case "tags":
                    Tags(given.RequiredText("repository"), given.Number("count") ?? 0, given.Text("prefix") ?? "build-", given.Flag("ownManifests") == true);
                    break;
                case "logs":
                    Logs(given.GetProperty("count").GetInt64(), given.Member("days")?.GetDouble() ?? 30, given.Text("namespace"), given.Text("repository") ?? "app", given.Texts("performers"));
                    break;
                case "repositories":
                    Repositories(given.RequiredText("namespace"), Names("repo-"), given.Flag("public") == true);
                    break;
                case "organizations":
                    Organizations(Names("org-"));
                    break;
                case "robots":
                    Robots(given.RequiredText("namespace"), Names("bot"));
                    break;
                case "users":
                    Users(Names("user-"));
                    break;
                case "notifications":
                    Notifications(given.RequiredText("user"), given.Number("count") ?? 0);
                    break;
                default:
                    throw new ArgumentException($"Cannot add '{kind.Name}'. Use tags, logs, repositories, organizations, robots, users or notifications.", nameof(wanted));
            }

            IEnumerable<string> Names(string prefix) => listed.Count > 0 ? listed : Numbered(given.Text("prefix") ?? prefix, given.Number("count") ?? 0);
        }
    }

    private static void Each(IEnumerable<string> names, Action<string> add)
    {
        foreach (string name in names)
        {
            add(name);
        }
    }

    private Account Owner(string name) => _state.Accounts.TryGetValue(name, out Account? account)
        ? account
        : throw new ArgumentException($"There is no namespace '{name}'.", nameof(name));

    private Repository AddMissing(string path)
    {
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        string owner = path[..slash];
        Account account = _state.Accounts.TryGetValue(owner, out Account? found) ? found : _state.AddOrganization(owner, Superuser, $"{owner}@example.com");
        return _state.AddRepository(account, path[(slash + 1)..]);
    }
}

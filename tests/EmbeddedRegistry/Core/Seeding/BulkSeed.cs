using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>Adds many things of a kind at once, for tests of paging and for measurements.</summary>
public sealed class BulkSeed
{
    private readonly RegistryState _state;
    private readonly SeedResult _seeded;

    /// <summary>Adds to a registry; what names no owner goes to the superuser of the seed.</summary>
    public BulkSeed(RegistryState state, SeedResult seeded)
    {
        _state = state;
        _seeded = seeded;
    }

    private User Superuser => _state.FindUser(_seeded.Superuser) ?? throw new InvalidOperationException("The seed has no superuser.");

    /// <summary>Adds tags, a second apart, the last one the newest. They share a manifest unless told otherwise.</summary>
    public void Tags(string repository, int count, string prefix = "build-", bool ownManifests = false)
    {
        Repository target = _state.FindRepository(repository) ?? AddMissing(repository);
        Manifest? shared = ownManifests ? null : target.AddManifest("bulk", 1_048_576);
        target.AddTags(count, prefix, _state.Now.AddSeconds(-1), TimeSpan.FromSeconds(1), shared);
    }

    /// <summary>Adds tags with manifests of their own, the last one the newest.</summary>
    public void Tags(string repository, IReadOnlyList<string> names)
    {
        Repository target = _state.FindRepository(repository) ?? AddMissing(repository);
        for (int i = 0; i < names.Count; i++)
        {
            target.AddTag(names[i], target.AddManifest(names[i], 1_048_576), _state.Now.AddSeconds(i - names.Count));
        }
    }

    /// <summary>Adds synthetic log entries, spread evenly over the days up to now. They take no memory.</summary>
    public void Logs(long count, double days = 30, string? owner = null, string? repository = "app", IReadOnlyList<string>? performers = null)
    {
        Account account = owner is null ? _state.FindOrganization("acme") ?? (Account)Superuser : Owner(owner);
        _state.Logs.Add(new SyntheticLogs(account, repository, performers is { Count: > 0 } ? performers : [Superuser.Name], count, days, _state.Now.AddSeconds(-1)));
    }

    /// <summary>Adds empty repositories.</summary>
    public void Repositories(string owner, IEnumerable<string> names, bool isPublic = false) =>
        Each(names, name => _state.AddRepository(Owner(owner), name, "", isPublic));

    /// <summary>Adds organizations of the superuser.</summary>
    public void Organizations(IEnumerable<string> names) =>
        Each(names, name => _state.AddOrganization(name, Superuser, $"{name}@example.com"));

    /// <summary>Adds robots.</summary>
    public void Robots(string owner, IEnumerable<string> names) =>
        Each(names, name => _state.AddRobot(Owner(owner), name));

    /// <summary>Adds users with the password of the seed.</summary>
    public void Users(IEnumerable<string> names) =>
        Each(names, name => _state.AddUser(name, password: _seeded.Password));

    /// <summary>Names that end in four digits from 0000 on.</summary>
    public static IEnumerable<string> Numbered(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => prefix + i.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Adds notifications of a user, the first one the newest.</summary>
    public void Notifications(string user, int count) => Each(Numbered("v", count), tag => ((User)Owner(user)).Notifications.Add(
        new UserNotification(Guid.NewGuid().ToString(), "repo_push", _state.Now.AddMinutes(-1), ("repository", "acme/app"), ("updated_tags", new[] { tag }))));

    /// <summary>Adds what a JSON object describes, one kind a member.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public void Add(JsonElement wanted)
    {
        foreach (JsonProperty kind in wanted.EnumerateObject())
        {
            JsonElement given = kind.Value;
            int count = given.TryGetProperty("count", out JsonElement number) && kind.Name != "logs" ? number.GetInt32() : 0;
            List<string> names = Texts(given, "names");
            string? owner = Text(given, "namespace");
            switch (kind.Name)
            {
                case "tags" when names.Count > 0:
                    Tags(Text(given, "repository") ?? throw Missing("repository"), names);
                    break;
                case "tags":
                    Tags(Text(given, "repository") ?? throw Missing("repository"), count, Text(given, "prefix") ?? "build-", Flag(given, "ownManifests"));
                    break;
                case "logs":
                    Logs(number.GetInt64(), given.TryGetProperty("days", out JsonElement days) ? days.GetDouble() : 30, owner, Text(given, "repository") ?? "app", Texts(given, "performers"));
                    break;
                case "repositories":
                    Repositories(owner ?? throw Missing("namespace"), Wanted("repo-"), Flag(given, "public"));
                    break;
                case "organizations":
                    Organizations(Wanted("org-"));
                    break;
                case "robots":
                    Robots(owner ?? throw Missing("namespace"), Wanted("bot"));
                    break;
                case "users":
                    Users(Wanted("user-"));
                    break;
                case "notifications":
                    Notifications(Text(given, "user") ?? throw Missing("user"), count);
                    break;
                default:
                    throw new ArgumentException($"Cannot add '{kind.Name}': tags, logs, repositories, organizations, robots, users or notifications.", nameof(wanted));
            }

            IEnumerable<string> Wanted(string prefix) => names.Count > 0 ? names : Numbered(Text(given, "prefix") ?? prefix, count);
        }
    }

    private static void Each(IEnumerable<string> names, Action<string> add)
    {
        foreach (string name in names)
        {
            add(name);
        }
    }

    private static string? Text(JsonElement given, string name) => given.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static bool Flag(JsonElement given, string name) => given.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static List<string> Texts(JsonElement given, string name)
    {
        var texts = new List<string>();
        if (given.TryGetProperty(name, out JsonElement values))
        {
            foreach (JsonElement value in values.EnumerateArray())
            {
                texts.Add(value.GetString()!);
            }
        }

        return texts;
    }

    private static ArgumentException Missing(string name) => new($"'{name}' must be given.");

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

using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>Adds synthetic log entries, spread evenly over the days up to now. They take no memory.</summary>
    public void Logs(long count, double days = 30, string? owner = null, string? repository = "app", IReadOnlyList<string>? performers = null)
    {
        Account account = owner is null ? _state.FindOrganization("acme") ?? (Account)Superuser : Owner(owner);
        _state.Logs.Add(new SyntheticLogs(account, repository, performers is { Count: > 0 } ? performers : [Superuser.Name], count, days, _state.Now.AddSeconds(-1)));
    }

    /// <summary>Adds empty repositories.</summary>
    public void Repositories(string owner, int count, string prefix = "repo-", bool isPublic = false) =>
        Each(count, prefix, name => _state.AddRepository(Owner(owner), name, "", isPublic));

    /// <summary>Adds organizations of the superuser.</summary>
    public void Organizations(int count, string prefix = "org-") =>
        Each(count, prefix, name => _state.AddOrganization(name, Superuser, $"{name}@example.com"));

    /// <summary>Adds robots.</summary>
    public void Robots(string owner, int count, string prefix = "bot") =>
        Each(count, prefix, name => _state.AddRobot(Owner(owner), name));

    /// <summary>Adds users with the password of the seed.</summary>
    public void Users(int count, string prefix = "user-") =>
        Each(count, prefix, name => _state.AddUser(name, password: _seeded.Password));

    /// <summary>Adds what a JSON object describes, one kind a member.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public void Add(JsonElement wanted)
    {
        foreach (JsonProperty kind in wanted.EnumerateObject())
        {
            JsonElement given = kind.Value;
            int count = given.TryGetProperty("count", out JsonElement number) && kind.Name != "logs" ? number.GetInt32() : 0;
            string? owner = Text(given, "namespace");
            switch (kind.Name)
            {
                case "tags":
                    Tags(Text(given, "repository") ?? throw Missing("repository"), count, Text(given, "prefix") ?? "build-", Flag(given, "ownManifests"));
                    break;
                case "logs":
                    Logs(number.GetInt64(), given.TryGetProperty("days", out JsonElement days) ? days.GetDouble() : 30, owner, Text(given, "repository") ?? "app", Texts(given, "performers"));
                    break;
                case "repositories":
                    Repositories(owner ?? throw Missing("namespace"), count, Text(given, "prefix") ?? "repo-", Flag(given, "public"));
                    break;
                case "organizations":
                    Organizations(count, Text(given, "prefix") ?? "org-");
                    break;
                case "robots":
                    Robots(owner ?? throw Missing("namespace"), count, Text(given, "prefix") ?? "bot");
                    break;
                case "users":
                    Users(count, Text(given, "prefix") ?? "user-");
                    break;
                default:
                    throw new ArgumentException($"Cannot add '{kind.Name}': tags, logs, repositories, organizations, robots or users.", nameof(wanted));
            }
        }
    }

    private static void Each(int count, string prefix, Action<string> add)
    {
        for (int i = 0; i < count; i++)
        {
            add(prefix + i.ToString("D4", CultureInfo.InvariantCulture));
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
        return _state.AddRepository(Owner(path[..slash]), path[(slash + 1)..]);
    }
}

using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>Adds manifests, tags, mirrors, teams and log entries for seeds and tests.</summary>
public static class Planting
{
    /// <summary>Adds a manifest with a digest derived from a text, so that it is the same in every run.</summary>
    public static Manifest AddManifest(this Repository repository, string content, long size = 105, long? expiresAfterSeconds = null)
    {
        var manifest = new Manifest { Digest = DigestOf($"{repository.Name}:{content}"), Size = size, ExpiresAfterSeconds = expiresAfterSeconds };
        if (repository.Manifests.TryAdd(manifest.Digest, manifest))
        {
            repository.Size += size;
            repository.Owner.QuotaBytes += size;
        }

        return manifest;
    }

    /// <summary>Adds a manifest with a given digest.</summary>
    public static Manifest AddManifestAs(this Repository repository, string digest, long size, long? expiresAfterSeconds = null)
    {
        var manifest = new Manifest { Digest = digest, Size = size, ExpiresAfterSeconds = expiresAfterSeconds };
        repository.Manifests[digest] = manifest;
        repository.Size += size;
        repository.Owner.QuotaBytes += size;
        return manifest;
    }

    /// <summary>Adds a list of manifests, such as for several platforms.</summary>
    public static Manifest AddManifestList(this Repository repository, string digest, params ReadOnlySpan<string> children)
    {
        var list = new Manifest { Digest = digest, IsList = true };
        foreach (string child in children)
        {
            list.Children.Add(child);
        }

        repository.Manifests[digest] = list;
        return list;
    }

    /// <summary>Adds a build trigger without a setup.</summary>
    public static BuildTrigger AddTrigger(this Repository repository, string service, string id)
    {
        var trigger = new BuildTrigger(id, service);
        repository.Triggers.Add(trigger);
        return trigger;
    }

    /// <summary>Adds a lifetime of a tag.</summary>
    public static Tag AddTag(this Repository repository, string name, Manifest manifest, DateTimeOffset start, DateTimeOffset? end = null)
    {
        DateTimeOffset? expires = manifest.ExpiresAfterSeconds is long seconds ? start.AddSeconds(seconds) : null;
        return repository.Tags.Add(new Tag
        {
            Name = name,
            Manifest = manifest,
            Start = start.ToUnixTimeMilliseconds(),
            End = (end ?? expires)?.ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>Adds many tags, the first one the oldest. Each gets its own manifest unless they share one.</summary>
    public static void AddTags(this Repository repository, int count, string prefix, DateTimeOffset newest, TimeSpan apart, Manifest? shared = null)
    {
        for (int i = 0; i < count; i++)
        {
            string name = prefix + i.ToString("D4", CultureInfo.InvariantCulture);
            Manifest manifest = shared ?? repository.AddManifest(name, 1000 + i);
            repository.AddTag(name, manifest, newest - (apart * (count - 1 - i)));
        }
    }

    /// <summary>Makes a repository a mirror that runs once a day.</summary>
    public static RepositoryMirror AddMirror(this Repository repository, string reference, string robot, DateTimeOffset start, params ReadOnlySpan<string> patterns)
    {
        var rule = new MirrorRule { Patterns = patterns.ToArray() };
        repository.MirrorRules.Add(rule);
        repository.State = RepositoryState.Mirror;
        return repository.Mirror = new RepositoryMirror { Reference = reference, RobotName = robot, Rule = rule, Start = start, Interval = 24 * 3600 };
    }

    /// <summary>Adds a team with members.</summary>
    public static Team AddTeam(this Organization organization, string name, string role, string description, params ReadOnlySpan<string> members)
    {
        var team = new Team(name, role, description);
        foreach (string member in members)
        {
            team.Members.Add(member);
        }

        organization.Teams.Add(name, team);
        return team;
    }

    /// <summary>Adds an entry to the log.</summary>
    public static void AddLog(this RegistryState state, string kind, DateTimeOffset time, Account? owner, string? repository, string performer, params ReadOnlySpan<(string Key, object? Value)> metadata)
    {
        var members = new System.Collections.Generic.List<System.Collections.Generic.KeyValuePair<string, object?>>();
        foreach ((string key, object? value) in metadata)
        {
            members.Add(new(key, value));
        }

        AvatarImage? avatar = state.FindUser(performer)?.Avatar;
        state.Logs.Stored.Add(new LogEntry(time, kind, owner, repository, new LogPerformer(performer, avatar), members));
    }

    /// <summary>The digest of a text, with the prefix sha256:.</summary>
    public static string DigestOf(string content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>
/// Determines the objects of a log entry. The registry names them in the metadata, by keys that depend on the kind; objects
/// that it omits are those of the log that was read.
/// </summary>
/// <param name="entry">The entry.</param>
internal sealed class LogSubject(QuayLogEntry entry)
{
    // The keys of users, of whom some are robots.
    private static readonly string[] UserKeys = ["member", "user", "delegate_user", "assigned_user"];

    private static readonly string[] ReferenceKeys =
    [
        "notification_id", "build_uuid", "build_id", "trigger_id", "policy_uuid", "uuid", "prototypeid", "kid", "oauth_token_uuid",
        "quota_id", "limit_id", "export_id", "upstream_registry", "external_reference", "external_registry_url", "key",
    ];

    // The keys of tokens, which in other kinds of entries belong to the performer.
    private static readonly string[] TokenKeys = ["app_specific_token_title", "token"];

    // In these kinds username is the performer, and token is the token with which the performer signed in.
    private static readonly HashSet<string> KindsThatRepeatPerformer = new(StringComparer.Ordinal)
    {
        "pull_repo", "pull_repo_failed", "push_repo", "push_repo_failed", "repo_verb", "build_dockerfile",
        "create_tag", "move_tag", "revert_tag", "delete_tag", "delete_tag_failed", "permanently_delete_tag",
        "change_tag_expiration", "change_tag_immutability", "autoprune_tag_delete",
        "create_prototype_permission", "modify_prototype_permission", "delete_prototype_permission",
    };

    /// <summary>The organization; null if it is a user's namespace, or not known to be an organization.</summary>
    public string? Organization =>
        entry.Scope?.Organization is { } organization ? organization
        : entry.Namespace is { Kind: "org" } || entry.Kind.StartsWith("org_", StringComparison.Ordinal) ? Owner
        : null;

    /// <summary>The full name of the repository.</summary>
    public string? Repository =>
        entry.Scope?.Repository is { } scope ? scope.ToString()
        : Text("repo") is { } name && Owner is { } owner ? owner + "/" + name
        : null;

    public string? Tag => Text("tag") ?? Text("release");

    public string? ManifestDigest => Text("manifest_digest") ?? Text("digest");

    public string? Team => Text("team") ?? Text("delegate_team");

    /// <summary>The full name of the robot; the short name if its owner is not known.</summary>
    public string? Robot
    {
        get
        {
            string? name = Text("robot") ?? Users.FirstOrDefault(IsRobot);
            return name is null || IsRobot(name) || Owner is not { } owner ? name : owner + "+" + name;
        }
    }

    public string? User => Users.FirstOrDefault(name => !IsRobot(name)) ?? (IsAboutOwnAccount ? Owner : null);

    public string? Application => Text("application_name") ?? Text("application");

    public string? Reference
    {
        get
        {
            IEnumerable<string> keys = RepeatsPerformer ? ReferenceKeys : ReferenceKeys.Concat(TokenKeys);
            // Other entries have the address of an account or of an export.
            return First(IsInvitation ? keys.Append("email") : keys);
        }
    }

    /// <summary>Returns all objects of the entry in one line.</summary>
    public string About
    {
        get
        {
            string? repository = Repository ?? Text("repo");
            string?[] names = [Robot, Team, User, Application];
            string? performer = entry.Performer?.Name;
            List<string> parts = names.OfType<string>().Where(name => name != performer).ToList();
            if (repository is not null)
            {
                parts.Insert(0, Tag is { } tag ? repository + ":" + tag : repository);
            }
            else if (parts.Count == 0 && Reference is { } reference)
            {
                parts.Add(reference);
            }

            if (repository is null && StatedOwner is { } owner && !parts.Exists(part => part == owner || part.StartsWith(owner + "+", StringComparison.Ordinal)))
            {
                parts.Insert(0, owner);
            }

            return string.Join(" ", parts);
        }
    }

    private bool RepeatsPerformer => KindsThatRepeatPerformer.Contains(entry.Kind);

    private bool IsInvitation => entry.Kind.IndexOf("invite", StringComparison.Ordinal) >= 0;

    // Entries about an account name it by the namespace only.
    private bool IsAboutOwnAccount =>
        entry.Kind.StartsWith("user_", StringComparison.Ordinal) || entry.Kind.StartsWith("account_", StringComparison.Ordinal);

    /// <summary>
    /// The namespace in the entry itself. The metadata has the name at the time of the action, which differs from the present
    /// one for an organization that was deleted since.
    /// </summary>
    private string? StatedOwner => Text("namespace") ?? entry.Namespace?.Name;

    /// <summary>The namespace.</summary>
    private string? Owner => StatedOwner ?? entry.Scope?.Owner;

    private IEnumerable<string> Users
    {
        get
        {
            IEnumerable<string> keys = RepeatsPerformer ? UserKeys : UserKeys.Prepend("username");
            return keys.Select(Text).OfType<string>();
        }
    }

    private static bool IsRobot(string name) => name.IndexOf('+') >= 0;

    private string? First(IEnumerable<string> keys) => keys.Select(Text).FirstOrDefault(text => text is not null);

    private string? Text(string key) =>
        !entry.Metadata.TryGetValue(key, out object? value) ? null
        : value is string text ? (text.Length == 0 ? null : text)
        : value is long number ? number.ToString(CultureInfo.InvariantCulture)
        : null;
}

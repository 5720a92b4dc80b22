using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Quotas;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What users and organizations have in common: a namespace with repositories and robots.</summary>
public abstract class Account
{
    private AvatarImage? _avatar;
    private string _name;
    private string? _email;

    /// <summary>Makes an account; <see cref="RegistryState"/> gives it its id.</summary>
    protected Account(long id, string name, string? email)
    {
        Id = id;
        _name = name;
        _email = email;
    }

    /// <summary>Order of creation, which is also the order of listings.</summary>
    public long Id { get; }

    /// <summary>The namespace.</summary>
    public string Name
    {
        get => _name;
        internal set
        {
            _name = value;
            _avatar = null;
        }
    }

    /// <summary>Contact address; the avatar is made from it.</summary>
    public string? Email
    {
        get => _email;
        set
        {
            _email = value;
            _avatar = null;
        }
    }

    /// <summary>Quay's word for the kind of account: user or org.</summary>
    public abstract string Kind { get; }

    /// <summary>How long deleted tags stay restorable, in seconds.</summary>
    public long TagExpirationSeconds { get; set; } = 14 * 24 * 3600;

    /// <summary>Whether invoices go out by e-mail.</summary>
    public bool InvoiceEmail { get; set; }

    /// <summary>Where invoices go.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>False for accounts that Quay counts as paying ones (its superuser and sample organization).</summary>
    public bool IsFreeAccount { get; set; } = true;

    /// <summary>Storage quotas; Quay keeps at most one.</summary>
    public List<Quota> Quotas { get; } = [];

    /// <summary>Which tags of its repositories are deleted by themselves.</summary>
    public List<AutoPrunePolicy> AutoPrunePolicies { get; } = [];

    /// <summary>Which tags of its repositories are locked by themselves.</summary>
    public List<ImmutabilityPolicy> ImmutabilityPolicies { get; } = [];

    /// <summary>Who is told of its storage, in order of creation.</summary>
    public List<Notification> NamespaceNotifications { get; } = [];

    /// <summary>Robots by short name, in order of creation.</summary>
    public OrderedDictionary<string, Robot> Robots { get; } = new(StringComparer.Ordinal);

    /// <summary>The coloured circle of the web interface.</summary>
    public AvatarImage Avatar => _avatar ??= AvatarImage.Of(_name, _email ?? _name);

    /// <summary>Bytes that the repositories of this namespace hold.</summary>
    public long QuotaBytes { get; set; }

    /// <summary>Writes the two properties about quotas that many answers share.</summary>
    internal void WriteQuotas(Utf8JsonWriter json)
    {
        json.WriteStartArray("quotas");
        foreach (Quota quota in Quotas)
        {
            quota.Write(json);
        }

        json.WriteEndArray();
        string backfill = QuotaBytes > 0 ? "complete" : "waiting";
        json.WriteStartObject("quota_report");
        json.WriteNumber("quota_bytes", QuotaBytes);
        WriteConfiguredQuota(json);
        json.WriteString("running_backfill", backfill);
        json.WriteString("backfill_status", backfill);
        json.WriteEndObject();
    }

    /// <summary>Writes the limit, or null where none is set.</summary>
    internal void WriteConfiguredQuota(Utf8JsonWriter json)
    {
        if (Quotas.Count > 0)
        {
            json.WriteNumber("configured_quota", Quotas[0].LimitBytes);
        }
        else
        {
            json.WriteNull("configured_quota");
        }
    }
}

/// <summary>A person who can sign in.</summary>
public sealed class User : Account
{
    internal User(long id, string name, string? email)
        : base(id, name, email)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "user";

    /// <summary>The password for the session login; null where none is set.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the e-mail address was confirmed.</summary>
    public bool Verified { get; set; } = true;

    /// <summary>False for users that a superuser has locked out.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Listed in the server's SUPER_USERS.</summary>
    public bool IsSuperuser { get; set; }

    /// <summary>Listed in the server's GLOBAL_READONLY_SUPER_USERS.</summary>
    public bool IsGlobalReadonlySuperuser { get; set; }

    /// <summary>Whether the web interface lists this user's namespace first.</summary>
    public bool PreferredNamespace { get; set; }

    /// <summary>Profile field.</summary>
    public string? Company { get; set; }

    /// <summary>Profile field.</summary>
    public string? FamilyName { get; set; }

    /// <summary>Profile field.</summary>
    public string? GivenName { get; set; }

    /// <summary>Profile field.</summary>
    public string? Location { get; set; }

    /// <summary>Ids of the starred repositories.</summary>
    public SortedSet<long> Stars { get; } = [];

    /// <summary>What the web interface tells the user, the newest first.</summary>
    public List<UserNotification> Notifications { get; } = [];

    /// <summary>Quay answers 429 to every sign-in attempt until then.</summary>
    public DateTimeOffset LockedUntil { get; set; }
}

/// <summary>An organization with its teams.</summary>
public sealed class Organization : Account
{
    internal Organization(long id, string name, string? email)
        : base(id, name, email)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "org";

    /// <summary>A second address, which Quay prefers over the first one.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Of which it is a copy; null if of none.</summary>
    public OrganizationMirror? Mirror { get; set; }

    /// <summary>The other registry that it stands before; null for none.</summary>
    public ProxyCache? ProxyCache { get; set; }

    /// <summary>The address that answers show.</summary>
    public string? ShownEmail => ContactEmail ?? Email;

    /// <summary>Teams in order of creation; owners is always there.</summary>
    public OrderedDictionary<string, Team> Teams { get; } = new(StringComparer.Ordinal);

    /// <summary>The permissions that its new repositories begin with, in order of creation.</summary>
    public List<Prototype> Prototypes { get; } = [];

    /// <summary>OAuth applications, in order of creation.</summary>
    public List<OAuthApplication> Applications { get; } = [];

    /// <summary>Whether the user is in any team.</summary>
    public bool HasMember(string user)
    {
        foreach (Team team in Teams.Values)
        {
            if (team.Members.Contains(user))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team with this role, or with admin, has the user.</summary>
    public bool HasRole(string user, string role)
    {
        foreach (Team team in Teams.Values)
        {
            if ((team.Role == role || team.Role == "admin") && team.Members.Contains(user))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A team of an organization.</summary>
public sealed class Team
{
    /// <summary>Makes an empty team.</summary>
    public Team(string name, string role, string description = "")
    {
        Name = name;
        Role = role;
        Description = description;
        Avatar = AvatarImage.Of(name, name);
    }

    /// <summary>Name within the organization.</summary>
    public string Name { get; }

    /// <summary>member, creator or admin.</summary>
    public string Role { get; set; }

    /// <summary>Free text.</summary>
    public string Description { get; set; }

    /// <summary>Whether membership comes from a directory.</summary>
    public bool IsSynced => SyncedGroup is not null;

    /// <summary>The group that membership comes from, as the caller named it; null if it is managed by hand.</summary>
    public JsonElement? SyncedGroup { get; set; }

    /// <summary>Who is invited and has not answered yet.</summary>
    public List<TeamInvite> Invites { get; } = [];

    /// <summary>Names of users, and of robots as namespace+name.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The coloured circle of the web interface.</summary>
    public AvatarImage Avatar { get; }
}

/// <summary>The other registry that an organization stands before.</summary>
public sealed record ProxyCache(string UpstreamRegistry, string? Username, long ExpirationSeconds, bool Insecure);

/// <summary>An invitation to a team: of a user, or of whoever has an e-mail address.</summary>
public sealed record TeamInvite(string Code, string? User, string? Email);

/// <summary>A storage quota of a namespace.</summary>
public sealed class Quota
{
    /// <summary>Id that the API addresses it by.</summary>
    public required long Id { get; init; }

    /// <summary>The limit.</summary>
    public required long LimitBytes { get; set; }

    /// <summary>Warnings and rejections at a percentage of the limit.</summary>
    public List<QuotaLimit> Limits { get; } = [];

    /// <summary>Writes it as part of its account.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Id);
        json.WriteNumber("limit_bytes", LimitBytes);
        WriteLimits(json);
        json.WriteEndObject();
    }

    /// <summary>Writes it as the operations about quotas do.</summary>
    internal void WriteView(Utf8JsonWriter json, bool asFraction = false)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Id);
        json.WritePropertyName("limit_bytes");
        json.WriteRawValue(LimitBytes.ToString(CultureInfo.InvariantCulture) + (asFraction ? ".0" : ""));
        json.WriteString("limit", ByteText.Of(LimitBytes));
        json.WriteBoolean("default_config", false);
        WriteLimits(json);
        json.WriteBoolean("default_config_exists", false);
        json.WriteEndObject();
    }

    private void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartArray("limits");
        Limits.ForEach(limit => limit.Write(json));
        json.WriteEndArray();
    }
}

/// <summary>A threshold of a quota: Warning or Reject at a percentage.</summary>
public sealed record QuotaLimit(long Id, string Type, int Percent)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Id);
        json.WriteString("type", Type);
        json.WriteNumber("limit_percent", Percent);
        json.WriteEndObject();
    }
}

using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A namespace with repositories and robots: a user or an organization.</summary>
public abstract class Account
{
    private AvatarImage? _avatar;
    private string _name;
    private string? _email;

    /// <summary>Makes an account; <see cref="RegistryState"/> assigns the id.</summary>
    protected Account(long id, string name, string? email)
    {
        Id = id;
        _name = name;
        _email = email;
    }

    /// <summary>The unique id; ids ascend in the order of creation, which is the order of listings.</summary>
    public long Id { get; }

    /// <summary>The name of the namespace.</summary>
    public string Name
    {
        get => _name;
        internal set
        {
            _name = value;
            _avatar = null;
        }
    }

    /// <summary>E-mail address; the avatar is derived from it.</summary>
    public string? Email
    {
        get => _email;
        set
        {
            _email = value;
            _avatar = null;
        }
    }

    /// <summary>The kind of account in Quay's terms: user or org.</summary>
    public abstract string Kind { get; }

    /// <summary>Seconds for which deleted tags can be restored.</summary>
    public long TagExpirationSeconds { get; set; } = 14 * 24 * 3600;

    /// <summary>Whether invoices go out by e-mail.</summary>
    public bool InvoiceEmail { get; set; }

    /// <summary>E-mail address for invoices.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>False for the accounts that Quay counts as paying ones (its superuser and sample organization).</summary>
    public bool IsFreeAccount { get; set; } = true;

    /// <summary>Storage quotas; Quay keeps at most one.</summary>
    public List<Quota> Quotas { get; } = [];

    /// <summary>Policies that delete tags of its repositories.</summary>
    public List<AutoPrunePolicy> AutoPrunePolicies { get; } = [];

    /// <summary>Policies that make tags of its repositories immutable.</summary>
    public List<ImmutabilityPolicy> ImmutabilityPolicies { get; } = [];

    /// <summary>Notifications about its quota, in order of creation.</summary>
    public List<Notification> NamespaceNotifications { get; } = [];

    /// <summary>Robots by short name, in order of creation.</summary>
    public OrderedDictionary<string, Robot> Robots { get; } = new(StringComparer.Ordinal);

    /// <summary>The avatar, derived from the e-mail address or else from the name.</summary>
    public AvatarImage Avatar => _avatar ??= AvatarImage.Of(_name, _email ?? _name);

    /// <summary>Bytes that its repositories hold.</summary>
    public long QuotaBytes { get; set; }
}

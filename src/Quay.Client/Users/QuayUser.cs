using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A user of the registry.</summary>
public sealed class QuayUser : QuayObject
{
    /// <summary>The name to sign in with, the same as <see cref="Username"/>.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The name to sign in with.</summary>
    public string Username { get; internal set; } = string.Empty;

    /// <summary>Whether it stands for somebody who has not signed in.</summary>
    public bool Anonymous { get; internal set; }

    /// <summary>What kind of namespace it is: user.</summary>
    public string? Kind { get; internal set; }

    /// <summary>The picture of the user.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>The e-mail address. Only the user and superusers see it.</summary>
    public string? Email { get; internal set; }

    /// <summary>Whether the e-mail address was confirmed.</summary>
    public bool? Verified { get; internal set; }

    /// <summary>Whether the user can sign in. Known to superusers.</summary>
    public bool? Enabled { get; internal set; }

    /// <summary>Whether the user runs the registry. Known to superusers.</summary>
    public bool? SuperUser { get; internal set; }

    /// <summary>Whether the user may see, but not change, the whole registry. Known to superusers.</summary>
    public bool? GlobalReadonlySuperUser { get; internal set; }

    /// <summary>Whether it is the user of this session.</summary>
    public bool? IsMe { get; internal set; }

    /// <summary>Whether the user may create repositories in the own namespace.</summary>
    public bool? CanCreateRepo { get; internal set; }

    /// <summary>Whether images without a namespace mean this one.</summary>
    public bool? PreferredNamespace { get; internal set; }

    /// <summary>For how long deleted tags can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; internal set; }

    /// <summary>Where invoices are sent.</summary>
    public string? InvoiceEmailAddress { get; internal set; }

    /// <summary>The company that the user named.</summary>
    public string? Company { get; internal set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; internal set; }

    /// <summary>The given name.</summary>
    public string? GivenName { get; internal set; }

    /// <summary>The place that the user named.</summary>
    public string? Location { get; internal set; }

    /// <summary>Whether the account is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>Whether the user can sign in with a password.</summary>
    public bool? HasPasswordSet { get; internal set; }

    /// <summary>How much of the quota is used.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>The organizations the user belongs to.</summary>
    public QuayList<QuayOrganization> Organizations { get; internal set; } = new([]);

    /// <summary>The password of a user whom a superuser has just made; nobody is told it again.</summary>
    internal SecureString? Password { get; set; }

    /// <inheritdoc cref="Password"/>
    public SecureString? GetPassword() => Password;

    /// <summary>The same in the form that docker and the like may keep in their files.</summary>
    internal SecureString? EncryptedPassword { get; set; }

    /// <inheritdoc cref="EncryptedPassword"/>
    public SecureString? GetEncryptedPassword() => EncryptedPassword;

    // What the registry says instead of all else where somebody registered.
    [JsonProperty("awaiting_verification")]
    internal bool? AwaitingVerification { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => Name;

    internal override void OnRead()
    {
        Name = Name.Length > 0 ? Name : Username;
        Username = Username.Length > 0 ? Username : Name;
    }
}

using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// A user of the registry. Which properties have values depends on the operation that it was read with: getLoggedInUser sends
/// settings and organizations, getInstallUser and listAllUsers what superusers may see, getUserInformation little more than
/// the name.
/// </summary>
public sealed class QuayUser : QuayObject
{
    /// <summary>The name to sign in with, the same as <see cref="Username"/>.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The name to sign in with.</summary>
    public string Username { get; internal set; } = string.Empty;

    /// <summary>Whether this stands for a caller who is not signed in.</summary>
    public bool Anonymous { get; internal set; }

    /// <summary>The registry's word for the kind of namespace: <c>user</c>.</summary>
    public string? Kind { get; internal set; }

    /// <summary>The avatar of the user.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>The e-mail address, which the registry shows to the user and superusers only.</summary>
    public string? Email { get; internal set; }

    /// <summary>Whether the e-mail address is confirmed.</summary>
    public bool? Verified { get; internal set; }

    /// <summary>Whether the user is enabled, so that the user can sign in. Shown to superusers.</summary>
    public bool? Enabled { get; internal set; }

    /// <summary>Whether the user is a superuser, who administers the registry. Shown to superusers.</summary>
    public bool? SuperUser { get; internal set; }

    /// <summary>Whether the user may read, but not change, the whole registry. Shown to superusers.</summary>
    public bool? GlobalReadonlySuperUser { get; internal set; }

    /// <summary>Whether this is the session's user.</summary>
    public bool? IsMe { get; internal set; }

    /// <summary>Whether the user may create repositories in the user's namespace.</summary>
    public bool? CanCreateRepo { get; internal set; }

    /// <summary>Whether image names without a namespace refer to this user.</summary>
    public bool? PreferredNamespace { get; internal set; }

    /// <summary>The time for which deleted tags can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; internal set; }

    /// <summary>The address for invoices; null if they go to the e-mail address.</summary>
    public string? InvoiceEmailAddress { get; internal set; }

    /// <summary>The company that the user entered.</summary>
    public string? Company { get; internal set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; internal set; }

    /// <summary>The given name.</summary>
    public string? GivenName { get; internal set; }

    /// <summary>The location that the user entered.</summary>
    public string? Location { get; internal set; }

    /// <summary>Whether the account is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>Whether the user can sign in with a password.</summary>
    public bool? HasPasswordSet { get; internal set; }

    /// <summary>The storage in use, and the quota if there is one.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>The organizations that the user belongs to.</summary>
    public QuayList<QuayOrganization> Organizations { get; internal set; } = new([]);

    /// <summary>The generated password of a user whom a superuser has just created. The registry reveals it in that response only.</summary>
    internal SecureString? Password { get; set; }

    /// <inheritdoc cref="Password"/>
    public SecureString? GetPassword() => Password;

    /// <summary>The same password, encrypted for configuration files of docker and other clients.</summary>
    internal SecureString? EncryptedPassword { get; set; }

    /// <inheritdoc cref="EncryptedPassword"/>
    public SecureString? GetEncryptedPassword() => EncryptedPassword;

    // The only field of the response to a registration that waits for the confirmation of the address.
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

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A mail with a link to set a new password (requestRecoveryEmail, sendInstallUserRecoveryEmail).</summary>
public sealed class QuayRecoveryEmail : QuayObject
{
    /// <summary>The user; null if only an address was given.</summary>
    [JsonIgnore]
    public string? Name { get; internal set; }

    /// <summary>The e-mail address. If only an address was given, the registry does not reveal whether a user has it.</summary>
    public string Email { get; internal set; } = string.Empty;

    /// <summary>The organization that has the address, with most of its name hidden; null if it is a user's address.</summary>
    [JsonProperty("orgname")]
    public string? Organization { get; internal set; }

    /// <summary>The registry's word for the result: <c>sent</c>, or <c>org</c> for the address of an organization.</summary>
    public string? Status { get; internal set; }

    [JsonProperty("orgemail")]
    internal string? OrganizationEmail { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Email;

    internal override void OnRead() => Email = Email.Length > 0 ? Email : OrganizationEmail ?? string.Empty;
}

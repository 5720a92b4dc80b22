using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A mail to somebody who cannot sign in, with what it takes to set a new password.</summary>
public sealed class QuayRecoveryEmail : QuayObject
{
    /// <summary>The user; null where only an address was given.</summary>
    [JsonIgnore]
    public string? Name { get; internal set; }

    /// <summary>The address. Where only that was given the registry does not tell whether somebody has it.</summary>
    public string Email { get; internal set; } = string.Empty;

    /// <summary>The organization whose address it is, with most of its name hidden: nobody signs in as an organization.</summary>
    [JsonProperty("orgname")]
    public string? Organization { get; internal set; }

    /// <summary>What became of it: sent, or org for the address of an organization.</summary>
    public string? Status { get; internal set; }

    [JsonProperty("orgemail")]
    internal string? OrganizationEmail { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Email;

    internal override void OnRead() => Email = Email.Length > 0 ? Email : OrganizationEmail ?? string.Empty;
}

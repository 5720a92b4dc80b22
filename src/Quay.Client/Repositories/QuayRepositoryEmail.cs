using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An e-mail address to which the notifications of a repository are sent once its owner has agreed.</summary>
public sealed class QuayRepositoryEmail : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository => Namespace + "/" + Name;

    /// <summary>The organization or user that owns the repository.</summary>
    public string Namespace { get; internal set; } = string.Empty;

    /// <summary>The e-mail address.</summary>
    public string Email { get; internal set; } = string.Empty;

    /// <summary>Whether the owner of the address has agreed.</summary>
    public bool Confirmed { get; internal set; }

    [JsonProperty("repository")]
    internal string Name { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Email;
}

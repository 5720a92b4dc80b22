using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An address to which the notifications of a repository may be mailed, once its owner agrees.</summary>
public sealed class QuayRepositoryEmail : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository => Namespace + "/" + Name;

    /// <summary>The organization or user that owns the repository.</summary>
    public string Namespace { get; internal set; } = string.Empty;

    /// <summary>The address.</summary>
    public string Email { get; internal set; } = string.Empty;

    /// <summary>Whether its owner agreed.</summary>
    public bool Confirmed { get; internal set; }

    [JsonProperty("repository")]
    internal string Name { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Email;
}

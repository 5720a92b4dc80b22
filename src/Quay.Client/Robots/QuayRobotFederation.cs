using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An identity of an identity provider that may sign in as a robot account.</summary>
public sealed class QuayRobotFederation : QuayObject
{
    internal QuayRobotFederation()
    {
    }

    /// <summary>The organization that owns the robot; null for a robot of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>The full name of the robot, <c>namespace+name</c>.</summary>
    [JsonIgnore]
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>The address of the identity provider: the <c>iss</c> claim of its tokens.</summary>
    public string Issuer { get; internal set; } = string.Empty;

    /// <summary>The subject: the <c>sub</c> claim of the tokens.</summary>
    public string Subject { get; internal set; } = string.Empty;

    internal FederatedIdentity Identity => new(Issuer, Subject);

    /// <inheritdoc/>
    public override string ToString() => Identity.ToString();
}

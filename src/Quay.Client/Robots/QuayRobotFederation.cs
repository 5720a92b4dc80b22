using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An identity whose tokens a robot account takes in place of its own.</summary>
public sealed class QuayRobotFederation : QuayObject
{
    internal QuayRobotFederation()
    {
    }

    /// <summary>The organization that the robot belongs to; null for a robot of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>The robot, <c>namespace+name</c>.</summary>
    [JsonIgnore]
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>The address of the identity provider, as it stands in its tokens (<c>iss</c>).</summary>
    public string Issuer { get; internal set; } = string.Empty;

    /// <summary>Who it is there, as it stands in the tokens (<c>sub</c>).</summary>
    public string Subject { get; internal set; } = string.Empty;

    internal FederatedIdentity Identity => new(Issuer, Subject);

    /// <inheritdoc/>
    public override string ToString() => Identity.ToString();
}

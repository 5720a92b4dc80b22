using System.Net.Http;

namespace Quay.Client;

/// <summary>No authentication, for the calls that everybody may make.</summary>
public sealed class NoAuthentication : QuayAuthentication
{
    /// <inheritdoc/>
    public override string Scheme => "None";

    internal override void Apply(HttpRequestMessage message)
    {
    }
}

using System.Net.Http;

namespace Quay.Client;

/// <summary>No authentication, for requests that need none.</summary>
public sealed class NoAuthentication : QuayAuthentication
{
    /// <inheritdoc/>
    public override string Scheme => "None";

    internal override void Apply(HttpRequestMessage message)
    {
    }
}

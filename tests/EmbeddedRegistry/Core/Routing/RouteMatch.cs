using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>The result of routing a path.</summary>
internal readonly record struct RouteMatch
{
    private static readonly Dictionary<string, string> NoValues = [];

    public RouteMatch()
    {
    }

    /// <summary>The operation; null if none has this path and method.</summary>
    public Operation? Operation { get; init; }

    /// <summary>Values of the path's parameters.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = NoValues;

    /// <summary>Whether the path exists with another method.</summary>
    public bool OtherMethod { get; init; }

    /// <summary>The decoded path that the request is redirected to, which differs in its slashes; null if it is not.</summary>
    public string? RedirectTo { get; init; }
}

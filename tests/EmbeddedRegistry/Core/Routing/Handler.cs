using System;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>Serves one operation: who may call it, and what it does.</summary>
/// <param name="Access">Refuses the call, or lets it pass with null.</param>
/// <param name="Serve">Makes the answer.</param>
public sealed record Handler(Func<ApiCall, Answer?> Access, Func<ApiCall, Answer> Serve)
{
    /// <summary>Whether a session must have given its password lately.</summary>
    public bool FreshLogin { get; init; }

    /// <summary>Whether the body may be missing or malformed, as for robots.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>Whether it reads a body although Quay publishes no schema of it.</summary>
    public bool ReadsAnyBody { get; init; }

    /// <summary>Whether the registry has the operation, where a feature may be off; it always has if null.</summary>
    public Func<RegistryOptions, bool>? Offered { get; init; }

    /// <summary>Whether mirrored and read-only repositories refuse it with 503.</summary>
    public bool NormalRepositoryOnly { get; init; }
}

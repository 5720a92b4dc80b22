using System;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>Serves one operation.</summary>
/// <param name="Access">Checks the caller's rights: returns null to accept the call, or the answer that refuses it.</param>
/// <param name="Serve">Returns the answer to an accepted call.</param>
public sealed record Handler(Func<ApiCall, Answer?> Access, Func<ApiCall, Answer> Serve)
{
    /// <summary>Whether a session needs a fresh login.</summary>
    public bool FreshLogin { get; init; }

    /// <summary>Whether the body may be missing or malformed, as for robots.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>Whether the operation reads a body for which Quay publishes no schema.</summary>
    public bool ReadsAnyBody { get; init; }

    /// <summary>Returns whether the feature of the operation is on; null if the operation is always available.</summary>
    public Func<RegistryOptions, bool>? Offered { get; init; }

    /// <summary>Whether mirrored and read-only repositories refuse it with 503.</summary>
    public bool NormalRepositoryOnly { get; init; }
}

using System;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>What Test-QuaySession found.</summary>
public sealed class QuaySessionTest
{
    internal QuaySessionTest(Uri endpoint) => Endpoint = endpoint;

    /// <summary>The registry's address.</summary>
    public Uri Endpoint { get; }

    /// <summary>Whether the registry answers and accepts the session.</summary>
    public bool IsConnected { get; internal set; }

    /// <summary>Whose session it is; null if the token's scope does not tell.</summary>
    public string? User { get; internal set; }

    /// <summary>Whether all parts of the registry are well; null if it does not tell.</summary>
    public bool? IsHealthy { get; internal set; }

    /// <summary>Whether each part of the registry is well.</summary>
    public IReadOnlyDictionary<string, bool>? Services { get; internal set; }

    /// <summary>The registry's version, where it tells.</summary>
    public string? Version { get; internal set; }

    /// <summary>How long the registry took to say who the user is.</summary>
    public TimeSpan? Latency { get; internal set; }

    /// <summary>Why the session does not work.</summary>
    public string? Problem { get; internal set; }
}

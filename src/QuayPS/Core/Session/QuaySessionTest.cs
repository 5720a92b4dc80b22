using System;
using Quay.Client;

namespace QuayPS;

/// <summary>The result of Test-QuaySession.</summary>
public sealed class QuaySessionTest
{
    internal QuaySessionTest(Uri endpoint) => Endpoint = endpoint;

    /// <summary>The registry's address.</summary>
    public Uri Endpoint { get; }

    /// <summary>Whether the registry answers and accepts the session.</summary>
    public bool IsConnected { get; internal set; }

    /// <summary>The user of the session; null if the token lacks the scope <c>user:read</c>.</summary>
    public string? User { get; internal set; }

    /// <summary>Whether all services of the registry are healthy; null if the registry does not publish its health.</summary>
    public bool? IsHealthy { get; internal set; }

    /// <summary>Whether each service of the registry is healthy, by its name.</summary>
    public QuayDictionary<bool>? Services { get; internal set; }

    /// <summary>The registry's version; null if the registry does not publish it.</summary>
    public string? Version { get; internal set; }

    /// <summary>The time that the request for the user took.</summary>
    public TimeSpan? Latency { get; internal set; }

    /// <summary>The error that shows why the session does not work; null if it works.</summary>
    public string? Problem { get; internal set; }
}

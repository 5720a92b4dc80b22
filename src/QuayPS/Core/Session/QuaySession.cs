using System;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A connection to a registry, which Connect-Quay creates and the other cmdlets use. It is thread-safe: several runspaces
/// can use it at once. Its public members show no secret.
/// </summary>
public sealed class QuaySession : IDisposable
{
    internal QuaySession(QuayClient client, QuayUser? user, string authentication, string? name)
    {
        Client = client;
        Name = name ?? Registry;
        User = user?.Name;
        Authentication = authentication;
        ConnectedAt = DateTime.Now;
    }

    /// <summary>The name of the session, which is unique in its runspace: the registry's host unless Connect-Quay was given one.</summary>
    public string Name { get; }

    /// <summary>The registry's address.</summary>
    public Uri Endpoint => Client.Options.Endpoint;

    /// <summary>The name of the user; null if the token lacks the scope <c>user:read</c>.</summary>
    public string? User { get; }

    /// <summary>The kind of credentials: <c>Token</c> or <c>Password</c>.</summary>
    public string Authentication { get; }

    /// <summary>The time at which the session was connected.</summary>
    public DateTime ConnectedAt { get; }

    /// <summary>The longest time that one request may take.</summary>
    public TimeSpan RequestTimeout => Client.Options.RequestTimeout;

    /// <summary>The largest number of retries of a request that failed for a temporary reason. Can be set.</summary>
    public int MaximumRetryCount
    {
        get => Client.Options.Retry.MaximumRetryCount;
        set => Client.Options.Retry.MaximumRetryCount = value;
    }

    /// <summary>The wait before the first retry; it doubles with each further one. Can be set.</summary>
    public TimeSpan RetryInterval
    {
        get => Client.Options.Retry.Interval;
        set => Client.Options.Retry.Interval = value;
    }

    /// <summary>The longest wait before a retry. If the registry requires a longer one, the request fails. Can be set.</summary>
    public TimeSpan MaximumRetryInterval
    {
        get => Client.Options.Retry.MaximumInterval;
        set => Client.Options.Retry.MaximumInterval = value;
    }

    /// <summary>The size of the largest response that is read, in bytes. Can be set.</summary>
    public long MaximumResponseSize
    {
        get => Client.Options.MaximumResponseSize;
        set => Client.Options.MaximumResponseSize = value;
    }

    /// <summary>Whether this is the default session of the runspace, which commands without -Session use.</summary>
    public bool IsDefault => RunspaceSessions.Current.Default == this;

    /// <summary>The registry's host, with the port if it is not the default one.</summary>
    internal string Registry => Endpoint.Authority;

    internal QuayClient Client { get; }

    /// <summary>Whether the session was ended, so that it can no longer be used.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>A cache of names for tab completion.</summary>
    internal CompletionCache Names { get; } = new();

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        IsClosed = true;
        Client.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => User is null ? Endpoint.ToString() : User + " at " + Endpoint;
}

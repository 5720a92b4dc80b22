using System;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A connection to a registry, as Connect-Quay makes it and the other cmdlets use it. It may be used from several
/// runspaces at once. It never shows a secret.
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

    /// <summary>Whose session it is; null if the token's scope does not tell.</summary>
    public string? User { get; }

    /// <summary>How the session authenticates: Token or Password.</summary>
    public string Authentication { get; }

    /// <summary>When the session began.</summary>
    public DateTime ConnectedAt { get; }

    /// <summary>The time that one request may take.</summary>
    public TimeSpan RequestTimeout => Client.Options.RequestTimeout;

    /// <summary>How often a call that failed in passing is repeated. Can be set.</summary>
    public int MaximumRetryCount
    {
        get => Client.Options.Retry.MaximumRetryCount;
        set => Client.Options.Retry.MaximumRetryCount = value;
    }

    /// <summary>The wait before the first repetition, from which it doubles. Can be set.</summary>
    public TimeSpan RetryInterval
    {
        get => Client.Options.Retry.Interval;
        set => Client.Options.Retry.Interval = value;
    }

    /// <summary>The longest wait; a registry that asks for a longer one is not waited for. Can be set.</summary>
    public TimeSpan MaximumRetryInterval
    {
        get => Client.Options.Retry.MaximumInterval;
        set => Client.Options.Retry.MaximumInterval = value;
    }

    /// <summary>The largest answer that is read, in bytes. Can be set.</summary>
    public long MaximumResponseSize
    {
        get => Client.Options.MaximumResponseSize;
        set => Client.Options.MaximumResponseSize = value;
    }

    /// <summary>Whether commands of this runspace use the session when they are given none.</summary>
    public bool IsDefault => RunspaceSessions.Current.Default == this;

    /// <summary>The registry's host, with the port where it is not the usual one.</summary>
    internal string Registry => Endpoint.Authority;

    internal QuayClient Client { get; }

    /// <summary>Whether it was ended, and is of no more use.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Names for tab completion, kept for a short while.</summary>
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

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Reads the state of one organization. It limits the number of concurrent calls of all sections, and sends calls whose
/// result several sections need only once.
/// </summary>
#pragma warning disable CA1001 // A semaphore without a wait handle needs no disposal.
internal sealed class RegistryReader
#pragma warning restore CA1001
{
    private const int DefaultLimit = 12;
    private readonly SemaphoreSlim _throttle;
    private readonly ConcurrentDictionary<string, Lazy<Task>> _known = new();
    private readonly DeclaredStateOptions _options;
    private readonly CancellationToken _cancellationToken;
    private int _done;
    private int _started;

    public RegistryReader(QuayClient client, string organization, DeclaredStateOptions options, CancellationToken cancellationToken)
    {
        Client = client;
        Organization = organization;
        _options = options;
        _cancellationToken = cancellationToken;
        _throttle = options.Gate ?? new SemaphoreSlim(DefaultLimit);
    }

    public QuayClient Client { get; }

    /// <summary>The name of the organization.</summary>
    public string Organization { get; }

    /// <summary>The session's user; null if not known.</summary>
    public string? SessionUser => _options.SessionUser;

    /// <summary>The number of repositories that are read, by which sections choose the way with fewer calls.</summary>
    public int RepositoryCount { get; set; }

    /// <summary>Sends a call as soon as the limit of concurrent calls allows it.</summary>
    public async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> call)
    {
        Interlocked.Increment(ref _started);
        await _throttle.WaitAsync(_cancellationToken).ConfigureAwait(false);
        try
        {
            return await call(_cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _throttle.Release();
            _options.Progress?.Invoke(Interlocked.Increment(ref _done), Volatile.Read(ref _started));
        }
    }

    /// <summary>Sends a call for a feature that the registry may lack.</summary>
    /// <returns>The result; null if the registry lacks the feature.</returns>
    public Task<T?> ReadOptionalAsync<T>(Func<CancellationToken, Task<T>> call)
        where T : class => OptionalAsync(ReadAsync(call));

    /// <summary>Reads a whole listing of a feature that the registry may lack.</summary>
    /// <returns>The elements; null if the registry lacks the feature.</returns>
    public Task<IReadOnlyList<T>?> ListOptionalAsync<T>(Func<Listing<T>> open) => OptionalAsync(ListAsync(open));

    /// <summary>Sends a call once and keeps its result.</summary>
    /// <param name="name">The key of the result.</param>
    /// <param name="call">The call.</param>
    public Task<T> ReadOnceAsync<T>(string name, Func<CancellationToken, Task<T>> call) =>
        OnceAsync(name, () => ReadAsync(call));

    /// <summary>Runs work that sends calls once, and keeps its result.</summary>
    public Task<T> OnceAsync<T>(string name, Func<Task<T>> work) => (Task<T>)_known.GetOrAdd(name, _ => new Lazy<Task>(work)).Value;

    /// <summary>Reads the organization; null if it does not exist.</summary>
    public Task<QuayOrganization?> OrganizationAsync() => ReadOnceAsync<QuayOrganization?>("organization", async token =>
    {
        try
        {
            return await Client.Organizations.GetAsync(Organization, token).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            return null;
        }
    });

    /// <summary>Whether the registry has a feature.</summary>
    /// <param name="name">The name of the feature in the registry's configuration, such as <c>SIGNING</c>.</param>
    /// <param name="otherwise">The result if the configuration does not name the feature.</param>
    public async Task<bool> HasFeatureAsync(string name, bool otherwise = true)
    {
        QuayConfiguration? configuration = await OnceAsync("configuration", () => ReadOptionalAsync(Client.Registry.GetConfigurationAsync)).ConfigureAwait(false);
        return configuration is not null && configuration.Features.TryGetValue(name, out object? value) && value is bool has ? has : otherwise;
    }

    /// <summary>Reads the default permissions of the organization.</summary>
    public Task<IReadOnlyList<QuayDefaultPermission>> DefaultPermissionsAsync() =>
        ReadOnceAsync("default permissions", token => Client.DefaultPermissions.ListAsync(Organization, token));

    /// <summary>The default permissions if they have been read; otherwise none.</summary>
    public IReadOnlyList<QuayDefaultPermission> KnownDefaultPermissions =>
        _known.TryGetValue("default permissions", out Lazy<Task>? known) && known.Value is Task<IReadOnlyList<QuayDefaultPermission>> { Status: TaskStatus.RanToCompletion } task ? task.Result : [];

    /// <summary>Reads the repositories of the organization.</summary>
    public Task<IReadOnlyList<QuayRepository>> RepositoriesAsync() =>
        OnceAsync("repositories", () => ListAsync(() => Client.Repositories.List(new RepositoryQuery { Namespace = Organization })));

    /// <summary>Reads a whole listing. Each page counts as one concurrent call.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Func<Listing<T>> open)
    {
        var all = new List<T>();
        using Listing<T> listing = open();
        while (await ReadAsync(listing.NextAsync).ConfigureAwait(false) is { } page)
        {
            all.AddRange(page);
        }

        return all;
    }

    private static async Task<T?> OptionalAsync<T>(Task<T> reading)
        where T : class
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        // The object exists. 404 means that a registry without the feature mapped the path to another operation.
        catch (QuayApiException e) when (e.Kind is QuayErrorKind.NotSupported or QuayErrorKind.NotFound)
        {
            return null;
        }
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Reads the state of one organization: a limited number of calls at once, whatever asks for them, and each of what
/// several sections need only once.
/// </summary>
internal sealed class RegistryReader : IDisposable
{
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
        _throttle = new SemaphoreSlim(options.ThrottleLimit);
    }

    public QuayClient Client { get; }

    /// <summary>The name of the organization.</summary>
    public string Organization { get; }

    /// <summary>The session's user; null if not known.</summary>
    public string? SessionUser => _options.SessionUser;

    /// <summary>How many repositories are read, by which sections choose the way of fewer calls.</summary>
    public int RepositoryCount { get; set; }

    /// <summary>Sends a call when its turn comes.</summary>
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

    /// <summary>Sends a call of a feature that the registry may not have.</summary>
    /// <returns>The answer; null if the registry does not have the feature.</returns>
    public Task<T?> ReadOptionalAsync<T>(Func<CancellationToken, Task<T>> call)
        where T : class => OptionalAsync(ReadAsync(call));

    /// <summary>Reads all of a listing of a feature that the registry may not have.</summary>
    /// <returns>The elements; null if the registry does not have the feature.</returns>
    public Task<IReadOnlyList<T>?> ListOptionalAsync<T>(Func<Listing<T>> open) => OptionalAsync(ListAsync(open));

    /// <summary>Sends a call the first time, and has its answer ever after.</summary>
    /// <param name="name">The name of what is read.</param>
    /// <param name="call">The call.</param>
    public Task<T> ReadOnceAsync<T>(string name, Func<CancellationToken, Task<T>> call) =>
        OnceAsync(name, () => ReadAsync(call));

    /// <summary>Works something out the first time, with calls of its own, and has it ever after.</summary>
    public Task<T> OnceAsync<T>(string name, Func<Task<T>> work) => (Task<T>)_known.GetOrAdd(name, _ => new Lazy<Task>(work)).Value;

    /// <summary>The organization; null if there is none of that name.</summary>
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

    /// <summary>Whether the registry has a feature; one that does not say has it perhaps.</summary>
    /// <param name="name">The feature, as the registry's configuration names it: <c>SIGNING</c>.</param>
    /// <param name="otherwise">The answer where the registry does not say.</param>
    public async Task<bool> HasFeatureAsync(string name, bool otherwise = true)
    {
        QuayConfiguration? configuration = await OnceAsync("configuration", () => ReadOptionalAsync(Client.Registry.GetConfigurationAsync)).ConfigureAwait(false);
        return configuration is not null && configuration.Features.TryGetValue(name, out object? value) && value is bool has ? has : otherwise;
    }

    /// <summary>The default permissions of the organization.</summary>
    public Task<IReadOnlyList<QuayDefaultPermission>> DefaultPermissionsAsync() =>
        ReadOnceAsync("default permissions", token => Client.DefaultPermissions.ListAsync(Organization, token));

    /// <summary>The default permissions, where they were read; none otherwise.</summary>
    public IReadOnlyList<QuayDefaultPermission> KnownDefaultPermissions =>
        _known.TryGetValue("default permissions", out Lazy<Task>? known) && known.Value is Task<IReadOnlyList<QuayDefaultPermission>> { Status: TaskStatus.RanToCompletion } task ? task.Result : [];

    /// <summary>The repositories of the organization.</summary>
    public Task<IReadOnlyList<QuayRepository>> RepositoriesAsync() =>
        OnceAsync("repositories", () => ListAsync(() => Client.Repositories.List(new RepositoryQuery { Namespace = Organization })));

    /// <summary>Reads all of a listing, a page in each turn.</summary>
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

    public void Dispose() => _throttle.Dispose();

    private static async Task<T?> OptionalAsync<T>(Task<T> reading)
        where T : class
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        // What is asked for exists: where it is not found, a registry without the feature took the address for another one.
        catch (QuayApiException e) when (e.Kind is QuayErrorKind.NotSupported or QuayErrorKind.NotFound)
        {
            return null;
        }
    }
}

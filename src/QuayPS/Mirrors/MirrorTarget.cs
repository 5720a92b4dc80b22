using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>The mirror of a repository or of an organization.</summary>
internal sealed class MirrorTarget
{
    private readonly RepositoryName? _repository;

    private MirrorTarget(RepositoryName? repository, string name)
    {
        _repository = repository;
        Name = name;
    }

    /// <summary>The name of the repository or organization.</summary>
    public string Name { get; }

    /// <summary>The mirror as prompts name it.</summary>
    public string Display => _repository is null ? $"Mirror of organization '{Name}'" : $"Mirror of repository '{Name}'";

    /// <summary>Names the mirror of a repository or of an organization.</summary>
    /// <param name="repository">The name of the repository; null for an organization.</param>
    /// <param name="organization">The name of the organization; null for a repository.</param>
    /// <exception cref="System.FormatException">The name is not that of a repository.</exception>
    public static MirrorTarget Parse(string? repository, string? organization) =>
        repository is null ? new MirrorTarget(null, organization!) : new MirrorTarget(RepositoryName.Parse(repository), repository);

    public Task SyncAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? client.OrganizationMirrors.SyncAsync(Name, cancellationToken)
        : client.RepositoryMirrors.SyncAsync(_repository, cancellationToken);

    public Task CancelAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? client.OrganizationMirrors.CancelAsync(Name, cancellationToken)
        : client.RepositoryMirrors.CancelAsync(_repository, cancellationToken);

    /// <summary>Waits until no synchronization is in progress and writes the mirror; writes an error if the wait times out.</summary>
    /// <param name="output">Receives the mirror or the error.</param>
    /// <param name="client">The client.</param>
    /// <param name="timeoutSec">The longest time to wait, in seconds; with 0 the state is read once.</param>
    /// <param name="pollSec">The time between two reads of the state, in seconds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task WriteEndedAsync(ItemOutput output, QuayClient client, int timeoutSec, double pollSec, CancellationToken cancellationToken)
    {
        QuayMirror? mirror = await output.WaitUntilEndedAsync(
            client,
            $"The synchronization of '{Name}'",
            token => GetAsync(client, token),
            seen => !seen.IsSyncing,
            seen => seen.SyncStatus.ToString(),
            timeoutSec,
            pollSec,
            cancellationToken).ConfigureAwait(false);
        if (mirror is not null)
        {
            output.Write(mirror);
        }
    }

    /// <summary>Reads the mirror.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<QuayMirror> GetAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? await client.OrganizationMirrors.GetAsync(Name, cancellationToken).ConfigureAwait(false)
        : await client.RepositoryMirrors.GetAsync(_repository, cancellationToken).ConfigureAwait(false);
}

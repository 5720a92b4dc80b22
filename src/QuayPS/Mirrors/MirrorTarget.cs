using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A mirror as the user names it: by its repository or by its organization.</summary>
internal sealed class MirrorTarget
{
    private readonly RepositoryName? _repository;
    private readonly string _name;

    private MirrorTarget(RepositoryName? repository, string name)
    {
        _repository = repository;
        _name = name;
    }

    /// <summary>The name that was given.</summary>
    public string Name => _name;

    /// <summary>The mirror as prompts name it.</summary>
    public string Display => _repository is null ? $"Mirror of organization '{_name}'" : $"Mirror of repository '{_name}'";

    /// <summary>Reads what was given.</summary>
    /// <param name="repository">The repository; null if the organization was named.</param>
    /// <param name="organization">The organization.</param>
    public static MirrorTarget Parse(string? repository, string? organization) =>
        repository is null ? new MirrorTarget(null, organization!) : new MirrorTarget(RepositoryName.Parse(repository), repository);

    public async Task<QuayMirror> GetAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? await client.OrganizationMirrors.GetAsync(_name, cancellationToken)
        : await client.RepositoryMirrors.GetAsync(_repository, cancellationToken);

    public Task SyncAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? client.OrganizationMirrors.SyncAsync(_name, cancellationToken)
        : client.RepositoryMirrors.SyncAsync(_repository, cancellationToken);

    public Task CancelAsync(QuayClient client, CancellationToken cancellationToken) => _repository is null
        ? client.OrganizationMirrors.CancelAsync(_name, cancellationToken)
        : client.RepositoryMirrors.CancelAsync(_repository, cancellationToken);
}

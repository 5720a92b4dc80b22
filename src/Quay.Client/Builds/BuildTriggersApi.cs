using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>What starts builds of its own accord.</summary>
public sealed class BuildTriggersApi
{
    private readonly Connection _connection;

    internal BuildTriggersApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the triggers of a repository (listBuildTriggers). The registry has none either for a repository that does not
    /// exist, so that is looked for where there are none (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<QuayBuildTrigger>> ListAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        Page<QuayBuildTrigger> page = await new PageReader<QuayBuildTrigger>(
            _connection,
            () => ApiRequest.Get("listBuildTriggers", $"repository/{repository}/trigger/").About($"build triggers of repository '{repository}'"),
            "triggers",
            PagingStyle.Single)
        {
            Complete = trigger => trigger.Repository = repository.ToString(),
        }.ReadAsync(null, cancellationToken).ConfigureAwait(false);
        if (page.Items.Count == 0)
        {
            await new RepositoriesApi(_connection).GetAsync(repository, false, false, cancellationToken).ConfigureAwait(false);
        }

        return page.Items;
    }

    /// <summary>Reads a trigger (getBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The trigger.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayBuildTrigger> GetAsync(RepositoryName repository, string id, CancellationToken cancellationToken) =>
        SendAsync(ApiRequest.Get("getBuildTrigger", $"repository/{repository}/trigger/{id}"), repository, id, cancellationToken);

    internal static string Subject(RepositoryName repository, string id) => $"build trigger '{id}' of repository '{repository}'";

    private async Task<QuayBuildTrigger> SendAsync(ApiRequest request, RepositoryName repository, string id, CancellationToken cancellationToken)
    {
        QuayBuildTrigger trigger = await _connection.SendAsync<QuayBuildTrigger>(request.About(Subject(repository, id)), cancellationToken).ConfigureAwait(false);
        trigger.Repository = repository.ToString();
        return trigger;
    }
}

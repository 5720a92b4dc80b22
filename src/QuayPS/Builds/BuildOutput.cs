using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes builds that have ended.</summary>
internal static class BuildOutput
{
    /// <summary>Waits until a build has ended and writes it; writes an error if the wait times out.</summary>
    /// <param name="output">Receives the build or the error.</param>
    /// <param name="client">The client.</param>
    /// <param name="repository">The repository; null for a superuser.</param>
    /// <param name="id">The identifier of the build.</param>
    /// <param name="timeoutSec">The longest time to wait, in seconds; with 0 the state is read once.</param>
    /// <param name="pollSec">The time between two reads of the state, in seconds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task WriteEndedBuildAsync(
        this ItemOutput output, QuayClient client, RepositoryName? repository, string id, int timeoutSec, double pollSec, CancellationToken cancellationToken)
    {
        QuayBuild? build = await output.WaitUntilEndedAsync(
            client,
            repository is null ? $"The build '{id}'" : $"The build '{id}' of repository '{repository}'",
            token => client.Builds.GetStatusAsync(repository, id, token),
            seen => seen.IsFinished,
            seen => $"{seen.Phase} {seen.Status}".TrimEnd(),
            timeoutSec,
            pollSec,
            cancellationToken).ConfigureAwait(false);
        if (build is not null)
        {
            output.Write(build);
        }
    }
}

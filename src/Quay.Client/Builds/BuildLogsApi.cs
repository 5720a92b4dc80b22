using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for logs of builds.</summary>
public sealed class BuildLogsApi
{
    private readonly Connection _connection;

    internal BuildLogsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the log of a build (getRepoBuildLogs, or with the rights of a superuser getRepoBuildLogsSuperUser). The log of
    /// a build that ended some time ago is in an archive, which is then read (getRepoBuildLogsArchiveSuperUser).
    /// </summary>
    /// <param name="repository">The repository; null for the rights of a superuser, who needs none.</param>
    /// <param name="id">The identifier of the build.</param>
    /// <param name="interval">The time between two reads until the build ends; null to read once.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the build or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the user
    /// may not read the log.
    /// </exception>
    public Listing<QuayBuildLogEntry> List(RepositoryName? repository, string id, TimeSpan? interval)
    {
        var builds = new BuildsApi(_connection);
        return new BuildLogListing(
            (start, token) => ReadAsync(repository, id, start, token),
            interval is null ? null : async token => (await builds.GetStatusAsync(repository, id, token).ConfigureAwait(false)).IsFinished,
            token => _connection.Transport.PauseAsync(interval ?? TimeSpan.Zero, token));
    }

    /// <summary>Reads the archived log of a build (getRepoBuildLogsArchiveSuperUser).</summary>
    /// <param name="id">The identifier of the build.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the build or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the user
    /// may not read the log.
    /// </exception>
    public Listing<QuayBuildLogEntry> ListArchive(string id) => new BuildLogListing(
        async (_, token) => (Complete((await ReadArchiveAsync(id, token).ConfigureAwait(false)).Logs, id, 0), true), null, _ => Task.CompletedTask);

    private static List<QuayBuildLogEntry> Complete(List<QuayBuildLogEntry> entries, string id, long start)
    {
        foreach (QuayBuildLogEntry entry in entries)
        {
            entry.BuildId = id;
            entry.Number = start++;
        }

        return entries;
    }

    private async Task<(List<QuayBuildLogEntry> Entries, bool IsWhole)> ReadAsync(
        RepositoryName? repository, string id, long start, CancellationToken cancellationToken)
    {
        ApiRequest request = (repository is null
                ? ApiRequest.Get("getRepoBuildLogsSuperUser", $"superuser/{id}/logs")
                : ApiRequest.Get("getRepoBuildLogs", $"repository/{repository}/build/{id}/logs"))
            .About("log of " + BuildsApi.Subject(repository, id));
        if (start > 0)
        {
            request.Query("start", start);
        }

        BuildLog log = await _connection.SendAsync<BuildLog>(request, cancellationToken).ConfigureAwait(false);
        if (log.LogsUrl is null)
        {
            return (Complete(log.Logs, id, start), false);
        }

        BuildLog archive = repository is null
            ? await ReadArchiveAsync(id, cancellationToken).ConfigureAwait(false)
            : await ReadFileAsync(log.LogsUrl, request, cancellationToken).ConfigureAwait(false);
        return (Complete(archive.Logs, id, 0).Skip((int)start).ToList(), true);
    }

    private Task<BuildLog> ReadArchiveAsync(string id, CancellationToken cancellationToken) =>
        _connection.SendAsync<BuildLog>(
            ApiRequest.Get("getRepoBuildLogsArchiveSuperUser", $"superuser/{id}/logs/archive").About("archived log of " + BuildsApi.Subject(null, id)),
            cancellationToken);

    private Task<BuildLog> ReadFileAsync(string url, ApiRequest source, CancellationToken cancellationToken)
    {
        FileAddress address = FileAddress.Parse(url, source, _connection.Transport);
        return _connection.SendAsync(ApiRequest.ToFile(HttpMethod.Get, source.Operation, address).About(source.Subject!), ReadCompressed, cancellationToken);
    }

    // Storages return the compressed file, and not all of them state the compression.
    private static BuildLog ReadCompressed(Stream body)
    {
        var content = new MemoryStream();
        body.CopyTo(content);
        content.Position = 0;
        if (content.ReadByte() != 0x1F)
        {
            content.Position = 0;
            return QuayJson.Read<BuildLog>(AnswerStream.Continue(body, content));
        }

        content.Position = 0;
        using Stream unpacked = AnswerStream.Continue(body, new GZipStream(content, CompressionMode.Decompress));
        return QuayJson.Read<BuildLog>(unpacked);
    }
}

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Calls for labels of manifests.</summary>
public sealed class ManifestLabelsApi
{
    private readonly Connection _connection;

    internal ManifestLabelsApi(Connection connection) => _connection = connection;

    /// <summary>Lists labels (listManifestLabels).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="keyPrefix">The beginning of the keys; null for all labels.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest, its repository or the label does not exist. Forbidden: the user may not read the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayManifestLabel>> ListAsync(
        RepositoryName repository, string digest, string? keyPrefix, CancellationToken cancellationToken)
    {
        ApiRequest request = List(repository, digest)
            .About(ManifestsApi.Subject(repository, digest))
            .Query("filter", keyPrefix is { Length: > 0 } ? keyPrefix : null);
        LabelList answer = await _connection.SendAsync<LabelList>(request, cancellationToken).ConfigureAwait(false);
        answer.Labels.ForEach(label => label.Of(repository, digest));
        return answer.Labels;
    }

    /// <summary>Reads a label (getManifestLabel).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="id">The label's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest, its repository or the label does not exist. Forbidden: the user may not read the repository.
    /// </exception>
    public async Task<QuayManifestLabel> GetAsync(RepositoryName repository, string digest, string id, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getManifestLabel", $"repository/{repository}/manifest/{digest}/labels/{id}").About(Subject(repository, digest, id));
        return (await _connection.SendAsync<QuayManifestLabel>(request, cancellationToken).ConfigureAwait(false)).Of(repository, digest);
    }

    /// <summary>Adds a label (addManifestLabel). A label with the same key is not replaced.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">The value of the label.</param>
    /// <param name="mediaType">The media type of the value; <c>text/plain</c> if null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist. InvalidInput: the registry refuses the key, the value or the
    /// media type. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task<QuayManifestLabel> AddAsync(
        RepositoryName repository, string digest, string key, string value, string? mediaType, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("addManifestLabel", $"repository/{repository}/manifest/{digest}/labels")
            .About($"label '{key}' of {ManifestsApi.Subject(repository, digest)}")
            .TreatAsNotFound(404, ManifestsApi.Subject(repository, digest))
            .WithBody(new JsonBody().Set("key", key).Set("value", value).Set("media_type", mediaType));
        AddedLabel answer = await _connection.SendAsync<AddedLabel>(request, cancellationToken).ConfigureAwait(false);
        return answer.Label.Of(repository, digest);
    }

    /// <summary>Removes a label (deleteManifestLabel).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="id">The label's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest, its repository or the label does not exist. Conflict: the label is part of the image.
    /// Forbidden: the user may not push to the repository.
    /// </exception>
    public Task DeleteAsync(RepositoryName repository, string digest, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync(Delete(repository, digest, id), cancellationToken);

    /// <summary>Removes all labels of a key (listManifestLabels, deleteManifestLabel).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist, or the manifest has no such label. Conflict: a label is part
    /// of the image. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task DeleteByKeyAsync(RepositoryName repository, string digest, string key, CancellationToken cancellationToken)
    {
        bool found = false;
        foreach (QuayManifestLabel label in await ListAsync(repository, digest, key, cancellationToken).ConfigureAwait(false))
        {
            if (label.Key == key)
            {
                found = true;
                await DeleteAsync(repository, digest, label.Id, cancellationToken).ConfigureAwait(false);
            }
        }

        if (!found)
        {
            throw ErrorClassifier.NotFound(List(repository, digest).About(Subject(repository, digest, key)));
        }
    }

    private static ApiRequest List(RepositoryName repository, string digest) =>
        ApiRequest.Get("listManifestLabels", $"repository/{repository}/manifest/{digest}/labels");

    private static ApiRequest Delete(RepositoryName repository, string digest, string id) =>
        ApiRequest.Delete("deleteManifestLabel", $"repository/{repository}/manifest/{digest}/labels/{id}").About(Subject(repository, digest, id));

    private static string Subject(RepositoryName repository, string digest, string label) =>
        $"label '{label}' of {ManifestsApi.Subject(repository, digest)}";

    private sealed class LabelList : QuayObject
    {
        [JsonProperty]
        internal List<QuayManifestLabel> Labels { get; set; } = [];
    }

    private sealed class AddedLabel : QuayObject
    {
        [JsonProperty]
        internal QuayManifestLabel Label { get; set; } = new();
    }
}

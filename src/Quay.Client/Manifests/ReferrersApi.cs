using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the OCI referrers of the manifests of one repository: manifests that name another one as their subject and have no
/// tag, such as signatures. The API does not list them, so they are read through <c>/v2</c>, as container tools do.
/// </summary>
internal sealed class ReferrersApi(Connection connection, RepositoryName repository)
{
    private static readonly Regex Service = new(@"(?:^|[ ,])service=""(?<name>[^""]*)""");
    private AuthenticationHeaderValue? _token;

    /// <summary>Lists the referrers of a manifest (GET /v2/REPOSITORY/referrers/DIGEST).</summary>
    /// <param name="digest">The digest of the manifest.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The descriptors of the referrers.</returns>
    /// <exception cref="QuayApiException">The registry does not list referrers (NotFound, NotSupported), refuses the session's credentials, or a request failed.</exception>
    public async Task<IReadOnlyList<QuayDescriptor>> ListAsync(string digest, CancellationToken cancellationToken) =>
        (await ReadAsync("listReferrers", "referrers", digest, cancellationToken).ConfigureAwait(false)).Manifests ?? [];

    /// <summary>Reads the type of an artifact whose manifest states it only in its configuration. The registry counts this as a pull of the artifact.</summary>
    /// <param name="digest">The digest of the artifact's manifest.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">A request failed.</exception>
    public async Task<string?> ReadTypeAsync(string digest, CancellationToken cancellationToken) =>
        (await ReadAsync("pullManifest", "manifests", digest, cancellationToken).ConfigureAwait(false)).Config?.MediaType;

    private async Task<ManifestDocument> ReadAsync(string operation, string kind, string digest, CancellationToken cancellationToken)
    {
        string name = string.Join("/", Array.ConvertAll(repository.ToString().Split('/'), Uri.EscapeDataString));
        ApiRequest Request() => ApiRequest.Raw(HttpMethod.Get, operation, $"v2/{name}/{kind}/{Uri.EscapeDataString(AddressName.Check(digest))}")
            .About($"{kind} of {ManifestsApi.Subject(repository, digest)}").WithCredentials(_token);
        try
        {
            return await connection.SendAsync(Request(), Parse, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.StatusCode == 401 && _token is null && connection.Transport.DockerCredentials is { } credentials)
        {
            // Public repositories need no token.
            _token = await GetTokenAsync(credentials, e.Challenge, cancellationToken).ConfigureAwait(false);
        }

        return await connection.SendAsync(Request(), Parse, cancellationToken).ConfigureAwait(false);
    }

    // The token is requested from the session's endpoint, whatever address the challenge names.
    private async Task<AuthenticationHeaderValue> GetTokenAsync(AuthenticationHeaderValue credentials, string? challenge, CancellationToken cancellationToken)
    {
        string service = challenge is not null && Service.Match(challenge) is { Success: true } match
            ? match.Groups["name"].Value
            : connection.Transport.Root.Authority;
        PullToken answer = await connection.SendAsync<PullToken>(
            ApiRequest.Raw(HttpMethod.Get, "getPullToken", "v2/auth").Query("service", service).Query("scope", $"repository:{repository}:pull")
                .About($"access to repository '{repository}'").WithCredentials(credentials),
            cancellationToken).ConfigureAwait(false);
        return new AuthenticationHeaderValue("Bearer", answer.Token);
    }

    private static ManifestDocument Parse(Stream body) => QuayJson.Read<ManifestDocument>(body);

    private sealed class PullToken
    {
        [JsonProperty("token")]
        public string Token { get; set; } = string.Empty;
    }
}

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>App tokens of the session's user and, for superusers, of all users.</summary>
public sealed class AppTokensApi
{
    private readonly Connection _connection;

    internal AppTokensApi(Connection connection) => _connection = connection;

    /// <summary>Lists the app tokens of the user, without their token codes (listAppTokens).</summary>
    /// <param name="expiring">Whether only app tokens that expire soon are listed, within a time that the registry's configuration sets.</param>
    /// <exception cref="QuayApiException">
    /// Forbidden: the token lacks the scope <c>user:admin</c>. NotSupported: the registry has no app tokens.
    /// </exception>
    public Listing<QuayAppToken> List(bool expiring) =>
        List(ApiRequest.Get("listAppTokens", $"user/apptoken").About("app tokens of the user").Query("expiring", expiring));

    /// <summary>Lists the app tokens of all users, for superusers (listAllAppTokens). The response does not name the users.</summary>
    /// <param name="expiring">Whether only app tokens that expire soon are listed, within a time that the registry's configuration sets.</param>
    /// <exception cref="QuayApiException">
    /// Forbidden: the user is not a superuser. NotSupported: the registry has no app tokens.
    /// </exception>
    public Listing<QuayAppToken> ListAll(bool expiring) =>
        List(ApiRequest.Get("listAllAppTokens", $"superuser/apptokens").About("list of all app tokens").Query("expiring", expiring));

    /// <summary>Reads an app token with its token code (getAppToken).</summary>
    /// <param name="uuid">The UUID of the app token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such app token.</exception>
    public Task<QuayAppToken> GetAsync(string uuid, CancellationToken cancellationToken) =>
        ReadAsync(ApiRequest.Get("getAppToken", $"user/apptoken/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Creates an app token (createAppToken).</summary>
    /// <param name="title">The title, which need not be unique.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// Forbidden: the token lacks the scope <c>user:admin</c>. NotSupported: the registry has no app tokens.
    /// </exception>
    public Task<QuayAppToken> CreateAsync(string title, CancellationToken cancellationToken) =>
        ReadAsync(
            ApiRequest.Post("createAppToken", $"user/apptoken").About($"app token '{title}'").WithBody(new JsonBody().Set("title", title)),
            cancellationToken);

    /// <summary>Revokes an app token; it stops working at once (revokeAppToken).</summary>
    /// <param name="uuid">The UUID of the app token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such app token.</exception>
    public Task RevokeAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("revokeAppToken", $"user/apptoken/{uuid}").About(Subject(uuid)), cancellationToken);

    private static string Subject(string uuid) => $"app token '{uuid}'";

    private SequentialListing<QuayAppToken> List(ApiRequest request) =>
        new(new PageReader<QuayAppToken>(_connection, () => request, "tokens", PagingStyle.Single));

    private async Task<QuayAppToken> ReadAsync(ApiRequest request, CancellationToken cancellationToken) =>
        (await _connection.SendAsync<Envelope>(request, cancellationToken).ConfigureAwait(false)).Token;

    private sealed class Envelope
    {
        public QuayAppToken Token { get; set; } = new();
    }
}

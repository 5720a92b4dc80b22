using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>App tokens of the session's user, and for superusers those of everybody.</summary>
public sealed class AppTokensApi
{
    private readonly Connection _connection;

    internal AppTokensApi(Connection connection) => _connection = connection;

    /// <summary>Lists the user's app tokens, without what to sign in with (listAppTokens).</summary>
    /// <param name="expiring">Only those that end soon.</param>
    public Listing<QuayAppToken> List(bool expiring) =>
        List(ApiRequest.Get("listAppTokens", $"user/apptoken").About("app tokens of the user").Query("expiring", expiring));

    /// <summary>Lists the app tokens of all users, for superusers (listAllAppTokens). The registry does not say whose they are.</summary>
    /// <param name="expiring">Only those that end soon.</param>
    public Listing<QuayAppToken> ListAll(bool expiring) =>
        List(ApiRequest.Get("listAllAppTokens", $"superuser/apptokens").About("list of all app tokens").Query("expiring", expiring));

    /// <summary>Reads an app token with what to sign in with (getAppToken).</summary>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayAppToken> GetAsync(string uuid, CancellationToken cancellationToken) =>
        ReadAsync(ApiRequest.Get("getAppToken", $"user/apptoken/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Creates an app token (createAppToken).</summary>
    /// <param name="title">What it is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayAppToken> CreateAsync(string title, CancellationToken cancellationToken) =>
        ReadAsync(
            ApiRequest.Post("createAppToken", $"user/apptoken").About($"app token '{title}'").WithBody(new JsonBody().Set("title", title)),
            cancellationToken);

    /// <summary>Revokes an app token; whatever signs in with it is locked out at once (revokeAppToken).</summary>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
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

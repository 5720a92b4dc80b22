using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Authentication with user name and password. The client signs in and sends a session cookie and a CSRF token, as the
/// registry's web pages do. It sends the password again when the registry requires a fresh login.
/// </summary>
public sealed class PasswordAuthentication : QuayAuthentication, IDisposable
{
    private const string SignIn = "signinUser";
    private const string Verification = "verifyUser";
    private readonly string _user;
    private readonly SecureString _password;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile string? _csrfToken;
    private int _verifications;
    private QuayApiException? _refusal;

    /// <summary>Creates the authentication. The client signs in when it connects.</summary>
    /// <param name="user">The user's name.</param>
    /// <param name="password">The user's password.</param>
    public PasswordAuthentication(string user, SecureString password)
    {
        _user = user;
        _password = password.Copy();
        _password.MakeReadOnly();
    }

    /// <inheritdoc/>
    public override string Scheme => "Password";

    internal override CookieContainer Cookies { get; } = new();

    internal override AuthenticationHeaderValue DockerCredentials => ApiRequest.Basic(_user, _password.Reveal());

    internal override int Generation => Volatile.Read(ref _verifications);

    /// <inheritdoc/>
    public void Dispose()
    {
        _password.Dispose();
        _gate.Dispose();
    }

    internal override void Apply(HttpRequestMessage message)
    {
        if (_csrfToken is { } token)
        {
            message.Headers.Add("X-CSRF-Token", token);
        }
    }

    internal override void Observe(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("X-Next-CSRF-Token", out IEnumerable<string>? values))
        {
            _csrfToken = values.First();
        }
    }

    // POST /api/v1/signin (signinUser)
    internal override async Task SignInAsync(Connection connection, CancellationToken cancellationToken)
    {
        ApiRequest csrf = ApiRequest.Raw(HttpMethod.Get, "getCsrfToken", "csrf_token");
        // At a second sign-in the response may hold the token that the request sent.
        csrf.Secrets.MayReturnAs(["csrf_token"]);
        CsrfToken answer = await connection.SendAsync<CsrfToken>(csrf, cancellationToken).ConfigureAwait(false);
        _csrfToken = answer.Token;
        ApiRequest signIn = ApiRequest.Post(SignIn, $"signin").About($"user '{_user}'")
            .WithBody(new JsonBody().Set("username", _user).Set("password", _password));
        await connection.SendAsync(signIn, cancellationToken).ConfigureAwait(false);
    }

    // POST /api/v1/signout (logout)
    internal override Task SignOutAsync(Connection connection, CancellationToken cancellationToken) =>
        connection.SendAsync(ApiRequest.Post("logout", $"signout").About($"user '{_user}'"), cancellationToken);

    // POST /api/v1/signin/verify (verifyUser)
    internal override async Task<bool> RecoverAsync(
        Connection connection, QuayApiException error, int generation, CancellationToken cancellationToken)
    {
        bool wantsPassword = error.ErrorType == "fresh_login_required";
        if (error.Operation is Verification or SignIn || (!wantsPassword && error.StatusCode != 403))
        {
            return false;
        }

        // One verification serves all requests that were sent before it. Two at once would count as attempts to guess the
        // password, and each one invalidates the CSRF tokens of requests in progress.
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (generation == Generation)
            {
                if (!wantsPassword)
                {
                    return false;
                }

                await VerifyAsync(connection, cancellationToken).ConfigureAwait(false);
            }

            return _refusal is null ? true : throw _refusal;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task VerifyAsync(Connection connection, CancellationToken cancellationToken)
    {
        ApiRequest verify = ApiRequest.Post(Verification, $"signin/verify").About($"user '{_user}'")
            .WithBody(new JsonBody().Set("password", _password));
        try
        {
            await connection.SendAsync(verify, cancellationToken).ConfigureAwait(false);
            _refusal = null;
        }
        catch (QuayApiException e)
        {
            _refusal = e;
        }

        Volatile.Write(ref _verifications, _verifications + 1);
    }

    private sealed class CsrfToken
    {
        [Newtonsoft.Json.JsonProperty("csrf_token")]
        public string Token { get; set; } = string.Empty;
    }
}

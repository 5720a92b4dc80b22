using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Pages on which a signed-in user authorizes an application, or assigns an authorization to another user. Browsers post to them.</summary>
internal sealed class OAuthPages(RegistryState state)
{
    private const string FormErrorType = "application/json;charset=UTF-8";

    /// <summary>Serves the request; null if the path is not one of these.</summary>
    public Answer? Serve(HttpRequest request, string path, ReadOnlyMemory<byte> body)
    {
        Func<User, Dictionary<string, StringValues>, Answer>? serve = (request.Method, path) switch
        {
            ("POST", "/oauth/authorizeapp") => Authorize,
            ("POST", "/oauth/denyapp") => (_, fields) => Deny(fields),
            ("POST", "/oauth/authorize/assignuser") => (_, fields) => Assign(request.Query, fields),
            _ => null,
        };
        if (serve is null)
        {
            return null;
        }

        Identity identity = Authentication.Identify(state, request);
        if (identity.User is not User user)
        {
            return Answer.Html(401, "<!doctype html>\n<html lang=en>\n<title>401 Unauthorized</title>\n<h1>Unauthorized</h1>\n");
        }

        Dictionary<string, StringValues> form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        bool forged = identity.Session is not WebSession session || (Field(form, "_csrf_token") ?? request.Headers["X-CSRF-Token"]) != session.CsrfToken;
        return forged ? Answer.MislabelledError(403, $"CSRF token was invalid or missing. (authorized: user {user.Name})") : serve(user, form);
    }

    private static string? Field(IEnumerable<KeyValuePair<string, StringValues>> fields, string name) =>
        fields.FirstOrDefault(field => field.Key == name).Value.FirstOrDefault();

    // A parameter replaces one of the same name that the address has already.
    private static string AddQuery(string address, params (string Name, string? Value)[] values)
    {
        string bare = address.Split('?')[0];
        Dictionary<string, StringValues> query = QueryHelpers.ParseQuery(address[bare.Length..]);
        foreach ((string name, string? value) in values.Where(value => value.Value is not null))
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(bare, query).Replace("%20", "+", StringComparison.Ordinal);
    }

    private Answer Authorize(User user, Dictionary<string, StringValues> form)
    {
        string? scope = Field(form, "scope");
        string? redirect = Field(form, "redirect_uri");
        OAuthApplication? application = state.FindApplication(Field(form, "client_id") ?? "");
        if (application is null || !IsAllowed(redirect, application) || !ScopeNames.TryParse(scope ?? "", out Scopes scopes))
        {
            return Answer.Html(400, "{\"error\": \"invalid_request\"}", FormErrorType);
        }

        if (Field(form, "response_type") == "code")
        {
            return Redirect(AddQuery(redirect!, ("scope", scope), ("state", Field(form, "state")), ("code", Secrets.AccessToken())));
        }

        AccessToken token = state.IssueToken(user, scopes, ScopeNames.LongestLifetime);
        state.AddAuthorization(user, application, scope!.Replace(',', ' '), token: token);
        return Redirect(AddQuery(redirect!, ("scope", scope), ("state", Field(form, "state")))
            + FormattableString.Invariant($"#access_token={token.Secret}&token_type=Bearer&expires_in={ScopeNames.LongestLifetime.TotalSeconds}"));
    }

    private Answer Deny(Dictionary<string, StringValues> form)
    {
        string? redirect = Field(form, "redirect_uri");
        return state.FindApplication(Field(form, "client_id") ?? "") is OAuthApplication application && IsAllowed(redirect, application)
            ? Redirect(AddQuery(redirect!, ("error", "authorization_denied")))
            : Answer.Html(400, "{\"error\": \"invalid_request\"}", FormErrorType);
    }

    private Answer Assign(IQueryCollection query, Dictionary<string, StringValues> form)
    {
        if (Field(query, "username") is not string name)
        {
            return Answer.MislabelledError(400, "Required param: username");
        }

        if (state.FindUser(name) is not User user || state.FindApplication(Field(query, "client_id") ?? "") is not OAuthApplication application)
        {
            return Pages.NotFound();
        }

        state.AddAuthorization(user, application, (Field(query, "scope") ?? "").Replace(',', ' '), isAssigned: true);

        return Field(query, "format") == "json"
            ? Answer.Message(200, "Token assigned successfully")
            : Answer.Html(200, "<html class=\"onprem\">\n  <title>Quay</title>\n</html>\n");
    }

    // The address may continue the path of the application's address, and have a query.
    private static bool IsAllowed(string? redirect, OAuthApplication application) =>
        IsOwn(redirect)
        || (Uri.TryCreate(redirect, UriKind.Absolute, out Uri? given) && Uri.TryCreate(application.RedirectUri, UriKind.Absolute, out Uri? registered)
            && given.GetLeftPart(UriPartial.Authority) == registered.GetLeftPart(UriPartial.Authority)
            && given.AbsolutePath.StartsWith(registered.AbsolutePath, StringComparison.Ordinal));

    // The registry's page that shows the token, for applications without a redirect address.
    private static bool IsOwn(string? redirect) => redirect?.EndsWith("/oauth/localapp", StringComparison.Ordinal) == true;

    private static Answer Redirect(string location) => Answer.Html(302, "").With("Location", location);
}

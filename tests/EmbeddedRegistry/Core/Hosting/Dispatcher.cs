using System;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Validation;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Checks an API request in the order in which Quay does, and calls the handler.</summary>
internal sealed class Dispatcher(RegistryState state, RegistryOptions options)
{
    /// <summary>Serves a request for an operation. The caller holds the lock of the state.</summary>
    public Answer Serve(HttpRequest request, Operation operation, RouteMatch match, ReadOnlyMemory<byte> body, out Identity identity)
    {
        identity = Authentication.Identify(state, request);
        if (operation.Handler is not Handler handler)
        {
            return Answer.Message(501, $"The embedded registry does not serve {operation.Id} ({operation.Method} {operation.Template}).");
        }

        var call = new ApiCall(state, options, operation, match.Values, request, identity);
        Answer answer = Authentication.CheckBrowser(options, request)
            ?? Authentication.CheckCsrf(identity, request)
            ?? handler.Access(call)
            ?? CheckFreshLogin(call, handler)
            ?? CheckRepositoryState(call, handler)
            ?? ReadBody(call, handler, request, body)
            ?? handler.Serve(call);
        if (call.Identity.Session is WebSession session)
        {
            // The answers of error pages are shared by all requests, so they must not get the cookie of one session.
            answer = answer.Status is 404 or 405 && answer.ContentType.StartsWith("text/", StringComparison.Ordinal)
                ? answer
                : answer.With("Set-Cookie", Authentication.Cookie(state, session));
        }

        identity = call.Identity;
        return answer;
    }

    /// <summary>Serves a request whose path or method no operation has.</summary>
    public static Answer ServeUnrouted(HttpRequest request, RouteMatch match, string path)
    {
        if (HttpMethods.IsOptions(request.Method))
        {
            return Answer.Html(200, "");
        }

        if (match.RedirectTo is string other)
        {
            return Redirect(request, other);
        }

        if (path.Contains("//", StringComparison.Ordinal))
        {
            return Pages.NotFound();
        }

        // The web interface serves every other GET, at paths that end with a slash.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return path.EndsWith('/') ? Pages.NotFound() : Redirect(request, path + "/");
        }

        return match.OtherMethod ? Answer.Message(405, "The method is not allowed for the requested URL.") : Pages.MethodNotAllowed();
    }

    public static string RoutedMethod(string method) => HttpMethods.IsHead(method) ? HttpMethods.Get : method;

    private static Answer Redirect(HttpRequest request, string path) =>
        Pages.Redirect($"http://{request.Host.Value}{new PathString(path).ToUriComponent()}{request.QueryString.Value}");

    private Answer? CheckFreshLogin(ApiCall call, Handler handler) =>
        handler.FreshLogin && call.Identity.Session is WebSession session && state.Now - session.LoginTime > options.FreshLoginTimeout
            ? call.Problem(401, "fresh_login_required", "Requires fresh login")
            : null;

    private static Answer? CheckRepositoryState(ApiCall call, Handler handler) =>
        handler.NormalRepositoryOnly && call.Repository is { State: not RepositoryState.Normal } repository
            ? Answer.Message(503, $"Repository is in read only or mirror mode: {(int)repository.State}")
            : null;

    private static Answer? ReadBody(ApiCall call, Handler handler, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        JsonElement? schema = Schemas.Find(call.Operation.Id);
        if (schema is null && !handler.ReadsAnyBody)
        {
            return null;
        }

        if (!request.HasJsonContentType())
        {
            return handler.BodyOptional
                ? null
                : Answer.Message(415, "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.");
        }

        try
        {
            var reader = new Utf8JsonReader(body.Span);
            call.Body = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return handler.BodyOptional ? null : Answer.BadRequest();
        }

        return schema is JsonElement rules && SchemaValidator.Violation(rules, call.Body.Value) is string violation ? call.Invalid(violation) : null;
    }
}

using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>The request that a handler serves, and the error answers that depend on the request.</summary>
public sealed class ApiCall
{
    private readonly IReadOnlyDictionary<string, string> _route;
    private readonly IQueryCollection _query;
    private readonly string _host;

    internal ApiCall(
        RegistryState state,
        RegistryOptions options,
        Operation operation,
        IReadOnlyDictionary<string, string> route,
        HttpRequest request,
        Identity identity)
    {
        State = state;
        Options = options;
        Operation = operation;
        Identity = identity;
        _route = route;
        _query = request.Query;
        _host = request.Host.Value ?? "localhost";
    }

    /// <summary>The data of the registry.</summary>
    public RegistryState State { get; }

    /// <summary>The server's settings.</summary>
    public RegistryOptions Options { get; }

    /// <summary>The operation that the request calls.</summary>
    public Operation Operation { get; }

    /// <summary>The caller's identity; anonymous if there are no valid credentials.</summary>
    public Identity Identity { get; internal set; }

    /// <summary>The body of the request; null without one.</summary>
    public JsonElement? Body { get; internal set; }

    /// <summary>The signed-in user. For operations that anonymous callers cannot call.</summary>
    /// <exception cref="InvalidOperationException">The caller is anonymous.</exception>
    public User User => Identity.User ?? throw new InvalidOperationException($"{Operation.Id} does not require a user.");

    /// <summary>The time by the registry's clock.</summary>
    public DateTimeOffset Now => State.Now;

    /// <summary>The time by the registry's clock, in milliseconds since 1970.</summary>
    public long NowMilliseconds => State.Now.ToUnixTimeMilliseconds();

    /// <summary>namespace/name of the repository in the path, in ASCII as Quay makes it.</summary>
    public string RepositoryPath => AsciiName.Of(Route("repository"));

    /// <summary>The repository in the path; null if it does not exist.</summary>
    public Repository? Repository => State.FindRepository(RepositoryPath);

    /// <summary>The namespace of the repository in the path; null if the namespace does not exist.</summary>
    public Account? RepositoryOwner
    {
        get
        {
            string path = RepositoryPath;
            return State.Accounts.GetValueOrDefault(path[..path.IndexOf('/', StringComparison.Ordinal)]);
        }
    }

    /// <summary>The organization in the path; null if it does not exist.</summary>
    public Organization? Organization => State.FindOrganization(Route("orgname"));

    /// <summary>The value of a parameter of the path.</summary>
    public string Route(string name) => _route[name];

    /// <summary>The value of a query parameter; null if it is not given.</summary>
    public string? Query(string name) => _query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) ? values[0] : null;

    /// <summary>A Boolean query parameter. True are true, 1, yes and on in any case; everything else is false.</summary>
    public bool QueryFlag(string name, bool otherwise = false) =>
        Query(name) is string text ? text.ToUpperInvariant() is "TRUE" or "1" or "YES" or "ON" : otherwise;

    /// <summary>Reads an integer from the query; null if it is not given. Returns false if it does not parse.</summary>
    public bool TryQueryNumber(string name, out int? number)
    {
        number = null;
        if (Query(name) is not string text)
        {
            return true;
        }

        if (!int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int value))
        {
            return false;
        }

        number = value;
        return true;
    }

    /// <summary>A string of the body; null if it is missing or of another type.</summary>
    public string? Text(string property) =>
        Member(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A Boolean of the body; null if it is missing or of another type.</summary>
    public bool? Flag(string property) => Member(property) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    /// <summary>A number of the body; null if it is missing or of another type.</summary>
    public double? Number(string property) =>
        Member(property) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    /// <summary>An integer of the body; null if it is missing or of another type.</summary>
    public long? WholeNumber(string property) =>
        Member(property) is { ValueKind: JsonValueKind.Number } value ? value.GetInt64() : null;

    /// <summary>A member of the body; null if it is missing.</summary>
    public JsonElement? Member(string property) =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(property, out JsonElement value) ? value : null;

    /// <summary>Adds an entry to the audit log. Its metadata get the caller's token, as in Quay.</summary>
    public void Log(string kind, Account? owner, string? repository = null, params ReadOnlySpan<(string Key, object? Value)> metadata)
    {
        var members = new List<KeyValuePair<string, object?>>(metadata.Length + 3);
        foreach ((string key, object? value) in metadata)
        {
            members.Add(new(key, value));
        }

        if (Identity.Token is AccessToken token)
        {
            members.Add(new("oauth_token_id", token.Id));
            members.Add(new("oauth_token_application_id", "embeddedregistry0001"));
            members.Add(new("oauth_token_application", token.Application));
        }

        LogPerformer? performer = Identity.User is User user ? new LogPerformer(user.Name, user.Avatar) : null;
        State.Logs.Stored.Add(new LogEntry(Now, kind, owner, repository, performer, members));
    }

    /// <summary>Adds an entry about a repository to the audit log; the metadata begin with its name and namespace.</summary>
    public void Log(string kind, Repository repository, params ReadOnlySpan<(string Key, object? Value)> metadata) =>
        Log(kind, repository.Owner, repository.Name, [("repo", repository.Name), ("namespace", repository.Owner.Name), .. metadata]);

    /// <summary>An error in Quay's long form; sessionRequired adds the member that Quay adds if the operation needs a session.</summary>
    public Answer Problem(int status, string type, string detail, bool sessionRequired = false) =>
        Problem(status, type, detail, sessionRequired ? new { SessionRequired = false } : null);

    /// <summary>An error in Quay's long form, with members that only some errors have.</summary>
    public Answer Problem(int status, string type, string detail, object? more) => Answer.Json(status, new Merged(
        more,
        new { detail, ErrorMessage = detail, ErrorType = type, Title = type, Type = ErrorAddress(type), status }));

    /// <summary>The Host header of the request.</summary>
    public string Host => _host;

    /// <summary>The address of a file: signed and at the storage host if there is one, at the registry otherwise.</summary>
    public string FileAddress(string path) =>
        Options.StorageHost is string host ? $"http://{host}{path}?Signature={Guid.NewGuid():N}" : $"http://{_host}{path}";

    /// <summary>The address of an error type's description.</summary>
    public string ErrorAddress(string type) => $"http://{_host}/api/v1/error/{type}";

    /// <summary>404 not_found.</summary>
    public Answer NotFound() => Problem(404, "not_found", "Not Found");

    /// <summary>400 invalid_request.</summary>
    public Answer Invalid(string detail) => Problem(400, "invalid_request", detail);

    /// <summary>The refusal of a caller without the permission: 401 if anonymous, 403 otherwise.</summary>
    public Answer Refused() => Identity.User is null
        ? Problem(401, "invalid_token", "Requires authentication")
        : Problem(403, "insufficient_scope", "Unauthorized");
}

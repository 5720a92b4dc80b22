using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>What a handler sees of one request, and the forms in which it may refuse it.</summary>
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

    /// <summary>Everything that the registry knows.</summary>
    public RegistryState State { get; }

    /// <summary>The server's settings.</summary>
    public RegistryOptions Options { get; }

    /// <summary>What is called.</summary>
    public Operation Operation { get; }

    /// <summary>Who calls.</summary>
    public Identity Identity { get; internal set; }

    /// <summary>The body; null if there was none.</summary>
    public JsonElement? Body { get; internal set; }

    /// <summary>The caller. Only for operations whose access demands one.</summary>
    public User User => Identity.User ?? throw new InvalidOperationException($"{Operation.Id} does not demand a user.");

    /// <summary>The time by the registry's clock.</summary>
    public DateTimeOffset Now => State.Now;

    /// <summary>The same in milliseconds since 1970.</summary>
    public long NowMilliseconds => State.Now.ToUnixTimeMilliseconds();

    /// <summary>Path of the addressed repository.</summary>
    public string RepositoryPath => Route("repository");

    /// <summary>The addressed repository; null if it does not exist.</summary>
    public Repository? Repository => State.FindRepository(RepositoryPath);

    /// <summary>The namespace of the addressed repository; null if it does not exist.</summary>
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

    /// <summary>A value from the path.</summary>
    public string Route(string name) => _route[name];

    /// <summary>A value from the query; null if it was not given.</summary>
    public string? Query(string name) => _query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) ? values[0] : null;

    /// <summary>A truth value from the query, which Quay reads leniently.</summary>
    public bool QueryFlag(string name, bool otherwise = false) =>
        Query(name) is string text ? text.ToUpperInvariant() is "TRUE" or "1" or "YES" or "ON" : otherwise;

    /// <summary>A whole number from the query. False if it is given and is none.</summary>
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

    /// <summary>A text from the body; null if it is missing, null or something else.</summary>
    public string? Text(string property) =>
        Member(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A truth value from the body; null if it is missing or something else.</summary>
    public bool? Flag(string property) => Member(property) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    /// <summary>A member of the body; null if it is missing.</summary>
    public JsonElement? Member(string property) =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(property, out JsonElement value) ? value : null;

    /// <summary>Writes an entry into the audit log, with the token that was used, as Quay does.</summary>
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

    /// <summary>Quay's long form of an error.</summary>
    public Answer Problem(int status, string type, string detail, bool sessionRequired = false, string? reason = null) => Answer.JsonObject(status, json =>
    {
        if (sessionRequired)
        {
            json.WriteBoolean("session_required", false);
        }

        if (reason is not null)
        {
            json.WriteString("reason", reason);
        }

        json.WriteString("detail", detail);
        json.WriteString("error_message", detail);
        json.WriteString("error_type", type);
        json.WriteString("title", type);
        json.WriteString("type", ErrorAddress(type));
        json.WriteNumber("status", status);
    });

    /// <summary>The address that the caller used, without scheme.</summary>
    public string Host => _host;

    /// <summary>The address of a file, which is with the registry itself unless there is a storage.</summary>
    public string FileAddress(string path) =>
        Options.StorageHost is string host ? $"http://{host}{path}?Signature={Guid.NewGuid():N}" : $"http://{_host}{path}";

    /// <summary>Where an error type is described.</summary>
    public string ErrorAddress(string type) => $"http://{_host}/api/v1/error/{type}";

    /// <summary>404 not_found.</summary>
    public Answer NotFound() => Problem(404, "not_found", "Not Found");

    /// <summary>400 invalid_request.</summary>
    public Answer Invalid(string detail) => Problem(400, "invalid_request", detail);

    /// <summary>What a caller gets who may not: 401 if anonymous, 403 otherwise.</summary>
    public Answer Refused() => Identity.User is null
        ? Problem(401, "invalid_token", "Requires authentication")
        : Problem(403, "insufficient_scope", "Unauthorized");
}

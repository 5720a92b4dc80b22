using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Quay.Client;

/// <summary>A request to the registry: its method, path, query and body, and how its errors are described.</summary>
internal sealed class ApiRequest
{
    private static readonly HttpMethod[] IdempotentMethods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete];
    // Name and escaped "name=value" of each parameter.
    private readonly List<KeyValuePair<string, string>> _query = [];

    private ApiRequest(HttpMethod method, string operation, string path)
    {
        Method = method;
        Operation = operation;
        Path = path;
        Idempotent = Array.IndexOf(IdempotentMethods, method) >= 0;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The operationId of the API.</summary>
    public string Operation { get; }

    /// <summary>The escaped path below the endpoint, without query.</summary>
    public string Path { get; }

    /// <summary>The name of the object that the path ends with; null if the path ends with a fixed word.</summary>
    public string? Named { get; private set; }

    /// <summary>The body; null if there is none.</summary>
    public byte[]? Body { get; private set; }

    /// <summary>A body that is streamed from a file, instead of <see cref="Body"/>.</summary>
    public UploadBody? Upload { get; private set; }

    /// <summary>The content type of the body.</summary>
    public string ContentType { get; private set; } = "application/json";

    /// <summary>The secrets that are sent with the request.</summary>
    public SentSecrets Secrets { get; } = new();

    /// <summary>The object of the request as messages name it, such as <c>organization 'acme'</c>.</summary>
    public string? Subject { get; private set; }

    /// <summary>Whether the method is GET or HEAD.</summary>
    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>Whether sending the request twice has the same effect as sending it once, so that it may be retried.</summary>
    public bool Idempotent { get; private set; }

    /// <summary>Whether the request creates the object that its path names, rather than changing it; null if unknown.</summary>
    public bool? Creates { get; private set; }

    /// <summary>An error status whose JSON response is read like that of a success.</summary>
    public int? AcceptedStatus { get; private set; }

    /// <summary>A status by which the registry reports that an object named in the request does not exist, and that object.</summary>
    public (int Status, string Subject)? TreatedAsNotFound { get; private set; }

    /// <summary>Whether <see cref="Credentials"/> are sent instead of the client's own.</summary>
    public bool HasOwnCredentials { get; private set; }

    /// <summary>The credentials of this request; null for none.</summary>
    public AuthenticationHeaderValue? Credentials { get; private set; }

    /// <summary>Whether a redirect is the response itself and not followed.</summary>
    public bool IsAnsweredByRedirect { get; private set; }

    /// <summary>The address of a file that the request is for; null for a path below the endpoint.</summary>
    public FileAddress? File { get; private set; }

    /// <summary>The escaped path and query.</summary>
    public string PathAndQuery => _query.Count == 0 ? Path : Path + "?" + string.Join("&", _query.Select(part => part.Value));

    public static ApiRequest Get(string operation, FormattableString route) => Create(HttpMethod.Get, operation, route);

    public static ApiRequest Post(string operation, FormattableString route) => Create(HttpMethod.Post, operation, route);

    public static ApiRequest Put(string operation, FormattableString route) => Create(HttpMethod.Put, operation, route);

    public static ApiRequest Delete(string operation, FormattableString route) => Create(HttpMethod.Delete, operation, route);

    /// <summary>Creates a request for an escaped path with or without a query: paths outside <c>/api/v1</c>, and those of Invoke-QuayApi.</summary>
    public static ApiRequest Raw(HttpMethod method, string operation, string path)
    {
        string[] parts = path.Split(['?'], 2);
        var request = new ApiRequest(method, operation, parts[0]);
        if (parts.Length > 1)
        {
            // Escaped already.
            request._query.AddRange(parts[1].Split('&').Where(part => part.Length > 0)
                .Select(part => new KeyValuePair<string, string>(Uri.UnescapeDataString(part.Split('=')[0]), part)));
        }

        return request;
    }

    /// <summary>Creates a request for the address of a file that the registry named.</summary>
    public static ApiRequest ToFile(HttpMethod method, string operation, FileAddress file) =>
        new ApiRequest(method, operation, file.Address.AbsolutePath.TrimStart('/')) { File = file }.Revealing(file);

    // The query of a storage address holds its signature.
    private ApiRequest Revealing(FileAddress file)
    {
        Secrets.AddQuery(file.Address);
        return this;
    }

    private static ApiRequest Create(HttpMethod method, string operation, FormattableString route) =>
        new(method, operation, Route.Of(method, operation, route)) { Named = Route.LastName(route) };

    /// <summary>Sets <see cref="Subject"/>.</summary>
    public ApiRequest About(string subject)
    {
        Subject = subject;
        return this;
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            _query.Add(new(name, Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value)));
        }

        return this;
    }

    /// <summary>Adds a query parameter with the value <c>true</c>, if it is true.</summary>
    public ApiRequest Query(string name, bool value) => value ? Query(name, "true") : this;

    /// <summary>Adds a query parameter.</summary>
    public ApiRequest Query(string name, long value) => Query(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a query parameter, in place of any earlier value of it.</summary>
    public ApiRequest SetQuery(string name, string value)
    {
        _query.RemoveAll(known => known.Key == name);
        return Query(name, value);
    }

    /// <summary>Sets a JSON body.</summary>
    public ApiRequest WithBody(JsonBody body)
    {
        Secrets.Add(body.Secrets);
        Body = body.ToBytes();
        return this;
    }

    /// <summary>Sets a body of any JSON value.</summary>
    /// <param name="body">A string of JSON, or dictionaries, lists, secrets and plain values; null for no body.</param>
    public ApiRequest WithAnyBody(object? body)
    {
        if (body is string json)
        {
            Body = Encoding.UTF8.GetBytes(json);
            // Only to find the secrets in it; a string that is not JSON has none that can be found.
            body = QuayJson.TryReadPlain(json);
            BodyValue.Reveal(null, body, Secrets);
            return this;
        }

        Body = body is null ? null : JsonBody.Serialize(BodyValue.Reveal(null, body, Secrets));
        return this;
    }

    /// <summary>Sets a body that is streamed.</summary>
    public ApiRequest WithUpload(UploadBody upload)
    {
        Upload = upload;
        ContentType = upload.ContentType;
        return this;
    }

    /// <summary>Sets a body of form fields.</summary>
    public ApiRequest WithForm(params (string Name, string Value)[] fields)
    {
        ContentType = "application/x-www-form-urlencoded";
        Body = Encoding.ASCII.GetBytes(string.Join("&", Array.ConvertAll(fields, field => field.Name + "=" + Uri.EscapeDataString(field.Value))));
        foreach ((string name, string value) in fields)
        {
            BodyValue.Reveal(name, value, Secrets);
        }

        return this;
    }

    /// <summary>Marks the request as one that must not be retried, since sending it twice has another effect than once.</summary>
    public ApiRequest NotIdempotent()
    {
        Idempotent = false;
        return this;
    }

    /// <summary>Sets <see cref="Creates"/>.</summary>
    public ApiRequest Creating(bool creates)
    {
        Creates = creates;
        return this;
    }

    /// <summary>Sets <see cref="TreatedAsNotFound"/>.</summary>
    public ApiRequest TreatAsNotFound(int status, string subject)
    {
        TreatedAsNotFound = (status, subject);
        return this;
    }

    /// <summary>Sends credentials instead of the client's own; null for none at all.</summary>
    public ApiRequest WithCredentials(AuthenticationHeaderValue? credentials)
    {
        (Credentials, HasOwnCredentials) = (credentials, true);
        return this;
    }

    /// <summary>The header of basic authentication.</summary>
    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));

    /// <summary>Sets <see cref="IsAnsweredByRedirect"/>.</summary>
    public ApiRequest AnsweredByRedirect()
    {
        IsAnsweredByRedirect = true;
        return this;
    }

    /// <summary>Sets <see cref="AcceptedStatus"/>.</summary>
    public ApiRequest Accepting(int status)
    {
        AcceptedStatus = status;
        return this;
    }
}

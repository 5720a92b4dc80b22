using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>One call of the API: what to send, and what to say when it fails.</summary>
internal sealed class ApiRequest
{
    private static readonly HttpMethod[] IdempotentMethods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete];
    // Each part by its name, as it is sent.
    private readonly List<KeyValuePair<string, string>> _query = [];

    private ApiRequest(HttpMethod method, string operation, string path)
    {
        Method = method;
        Operation = operation;
        Path = path;
        Idempotent = Array.IndexOf(IdempotentMethods, method) >= 0;
    }

    public HttpMethod Method { get; }

    /// <summary>The API's operationId.</summary>
    public string Operation { get; }

    /// <summary>The escaped path below the endpoint, without query.</summary>
    public string Path { get; }

    /// <summary>The name with which the path ends: that of the object which the call is about; null if the path ends otherwise.</summary>
    public string? Named { get; private set; }

    public byte[]? Body { get; private set; }

    /// <summary>A body that is sent as it is read, in place of <see cref="Body"/>.</summary>
    public UploadBody? Upload { get; private set; }

    /// <summary>What the body is.</summary>
    public string ContentType { get; private set; } = "application/json";

    /// <summary>The secrets that are sent with it.</summary>
    public SentSecrets Secrets { get; } = new();

    /// <summary>What the call is about, as a message would name it: <c>organization 'acme'</c>.</summary>
    public string? Subject { get; private set; }

    /// <summary>Whether it only reads.</summary>
    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>Whether sending it twice does the same as sending it once.</summary>
    public bool Idempotent { get; private set; }

    /// <summary>Whether it creates what its path names, and does not change it; null if that is not known.</summary>
    public bool? Creates { get; private set; }

    /// <summary>A status that is an answer here although it looks like a failure.</summary>
    public int? AcceptedStatus { get; private set; }

    /// <summary>A status with which the registry says of something named in the call that it is missing.</summary>
    public (int Status, string Subject)? Missing { get; private set; }

    /// <summary>What the call shows instead of the client's own credentials.</summary>
    public AuthenticationHeaderValue? Credentials { get; private set; }

    /// <summary>Whether a redirect is the answer and not followed.</summary>
    public bool IsAnsweredByRedirect { get; private set; }

    /// <summary>Where it goes, if not to a path below the endpoint.</summary>
    public FileAddress? File { get; private set; }

    /// <summary>Where the answer redirects to.</summary>
    public Uri? RedirectedTo { get; set; }

    /// <summary>Path and query.</summary>
    public string PathAndQuery => _query.Count == 0 ? Path : Path + "?" + string.Join("&", _query.Select(part => part.Value));

    public static ApiRequest Get(string operation, FormattableString route) => Create(HttpMethod.Get, operation, route);

    public static ApiRequest Post(string operation, FormattableString route) => Create(HttpMethod.Post, operation, route);

    public static ApiRequest Put(string operation, FormattableString route) => Create(HttpMethod.Put, operation, route);

    public static ApiRequest Delete(string operation, FormattableString route) => Create(HttpMethod.Delete, operation, route);

    /// <summary>A request to a path as it stands, for calls outside <c>/api/v1</c> and those the user makes up.</summary>
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

    /// <summary>A request to an address that the registry handed out for a file.</summary>
    public static ApiRequest ToFile(HttpMethod method, string operation, FileAddress file) =>
        new ApiRequest(method, operation, file.Address.AbsolutePath.TrimStart('/')) { File = file }.Revealing(file);

    // The permission of an address stands in its query.
    private ApiRequest Revealing(FileAddress file)
    {
        Secrets.AddQuery(file.Address);
        return this;
    }

    private static ApiRequest Create(HttpMethod method, string operation, FormattableString route) =>
        new(method, operation, Route.Of(method, operation, route)) { Named = Route.LastName(route) };

    public ApiRequest About(string subject)
    {
        Subject = subject;
        return this;
    }

    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            _query.Add(new(name, Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value)));
        }

        return this;
    }

    public ApiRequest Query(string name, bool value) => value ? Query(name, "true") : this;

    public ApiRequest Query(string name, long value) => Query(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a query parameter, in place of any earlier value of it.</summary>
    public ApiRequest SetQuery(string name, string value)
    {
        _query.RemoveAll(known => known.Key == name);
        return Query(name, value);
    }

    public ApiRequest WithBody(JsonBody body)
    {
        Secrets.Add(body.Secrets);
        Body = body.ToBytes();
        return this;
    }

    /// <summary>Sends JSON that is no object, or that the user made up.</summary>
    /// <param name="body">A string that is JSON already, or dictionaries, lists, secrets and plain values; null for none.</param>
    public ApiRequest WithAnyBody(object? body)
    {
        if (body is string json)
        {
            Body = Encoding.UTF8.GetBytes(json);
            // For the secrets in it, where it is JSON.
            body = QuayJson.TryReadPlain(json);
            BodyValue.Reveal(null, body, Secrets);
            return this;
        }

        Body = body is null ? null : JsonBody.Serialize(BodyValue.Reveal(null, body, Secrets));
        return this;
    }

    public ApiRequest WithUpload(UploadBody upload)
    {
        Upload = upload;
        ContentType = upload.ContentType;
        return this;
    }

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

    /// <summary>Says that a repetition would do something else than the first time.</summary>
    public ApiRequest NotIdempotent()
    {
        Idempotent = false;
        return this;
    }

    /// <summary>Says whether it creates what its path names.</summary>
    public ApiRequest Creating(bool creates)
    {
        Creates = creates;
        return this;
    }

    public ApiRequest MissingAt(int status, string subject)
    {
        Missing = (status, subject);
        return this;
    }

    public ApiRequest WithCredentials(string user, SecureString password)
    {
        string pair = user + ":" + password.Reveal().Trim();
        Credentials = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        return this;
    }

    public ApiRequest AnsweredByRedirect()
    {
        IsAnsweredByRedirect = true;
        return this;
    }

    public ApiRequest Accepting(int status)
    {
        AcceptedStatus = status;
        return this;
    }
}

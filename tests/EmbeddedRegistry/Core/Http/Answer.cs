using System;
using System.Collections.Generic;
using System.Text;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>A complete HTTP response. Handlers return it; the pipeline sends it.</summary>
public sealed class Answer
{
    private const string JsonType = "application/json";
    private const string HtmlType = "text/html; charset=utf-8";

    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Makes an answer with a body of bytes.</summary>
    public Answer(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The Content-Type; Quay sends one even without a body.</summary>
    public string ContentType { get; }

    /// <summary>The body; may be empty.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Headers besides Content-Type and those of the transport.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>200 with an object as JSON; see <see cref="AnswerJson"/>.</summary>
    public static Answer Ok(object value) => Json(200, value);

    /// <summary>An object, text or null as JSON; see <see cref="AnswerJson"/>.</summary>
    public static Answer Json(int status, object? value) => new(status, JsonType, AnswerJson.Serialize(value));

    /// <summary>One page of a listing: the items under their property, and next_page if there are more.</summary>
    public static Answer Page(string property, IEnumerable<object> items, string? nextPage) =>
        Ok(new Merged(new NamedMembers { [property] = items }, nextPage is null ? null : new { nextPage }));

    /// <summary>{"success": true}</summary>
    public static Answer Success() => Ok(new { Success = true });

    /// <summary>204 with Quay's content type and no body.</summary>
    public static Answer NoContent() => new(204, JsonType, default);

    /// <summary>An error in Quay's short form: {"message": …}.</summary>
    public static Answer Message(int status, string message) => Json(status, new { message });

    /// <summary>400 for a query parameter that does not parse: {"message": {parameter: …}}.</summary>
    public static Answer BadParameter(string parameter, string help) =>
        Json(400, new { Message = new Dictionary<string, string> { [parameter] = help } });

    /// <summary>400 with the message that Quay's web framework has for it.</summary>
    public static Answer BadRequest() => Message(400, "The browser (or proxy) sent a request that this server could not understand.");

    /// <summary>404 with the message that Quay's web framework has for it.</summary>
    public static Answer UrlNotFound() =>
        Message(404, "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");

    /// <summary>403 with the message that Quay's web framework has for it.</summary>
    public static Answer Forbidden() =>
        Message(403, "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.");

    /// <summary>{"error": …}, which Quay sends with the Content-Type of HTML.</summary>
    public static Answer MislabelledError(int status, string error) => new(status, HtmlType, AnswerJson.Serialize(new { error }));

    /// <summary>HTML or text.</summary>
    public static Answer Html(int status, string text, string contentType = HtmlType) => new(status, contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a header.</summary>
    public Answer With(string header, string value)
    {
        (_headers ??= []).Add(new(header, value));
        return this;
    }
}

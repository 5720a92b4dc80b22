using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>A complete answer: handlers return it, the pipeline sends it.</summary>
public sealed class Answer
{
    private const string JsonType = "application/json";
    private const string HtmlType = "text/html; charset=utf-8";

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Makes an answer of bytes.</summary>
    public Answer(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The media type; Quay sends one even without a body.</summary>
    public string ContentType { get; }

    /// <summary>The body; may be empty.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Headers besides the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>JSON written by a callback.</summary>
    public static Answer Json(int status, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = s_buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        Utf8JsonWriter json = s_writer ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        buffer.ResetWrittenCount();
        json.Reset();
        write(json);
        json.Flush();
        return new Answer(status, JsonType, buffer.WrittenSpan.ToArray());
    }

    /// <summary>One JSON object whose members a callback writes.</summary>
    public static Answer JsonObject(int status, Action<Utf8JsonWriter> write) => Json(status, json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });

    /// <summary>A bare JSON string, such as "Created".</summary>
    public static Answer JsonString(int status, string text) => Json(status, json => json.WriteStringValue(text));

    /// <summary>The JSON text null.</summary>
    public static Answer Null() => new(200, JsonType, "null"u8.ToArray());

    /// <summary>{"success": true}</summary>
    public static Answer Success() => new(200, JsonType, "{\"success\": true}"u8.ToArray());

    /// <summary>204 with Quay's content type and no body.</summary>
    public static Answer NoContent() => new(204, JsonType, default);

    /// <summary>{"message": …}, the short form of an error.</summary>
    public static Answer Message(int status, string message) => JsonObject(status, json => json.WriteString("message", message));

    /// <summary>{"message": {parameter: …}}, for a query parameter that does not parse.</summary>
    public static Answer BadParameter(string parameter, string help) => JsonObject(400, json =>
    {
        json.WriteStartObject("message");
        json.WriteString(parameter, help);
        json.WriteEndObject();
    });

    /// <summary>What Quay says when it says nothing in particular.</summary>
    public static Answer BadRequest() => Message(400, "The browser (or proxy) sent a request that this server could not understand.");

    /// <summary>{"error": …} which Quay labels as HTML.</summary>
    public static Answer MislabelledError(int status, string error)
    {
        Answer json = JsonObject(status, writer => writer.WriteString("error", error));
        return new Answer(status, HtmlType, json.Body);
    }

    /// <summary>A page or text.</summary>
    public static Answer Html(int status, string text, string contentType = HtmlType) => new(status, contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a header.</summary>
    public Answer With(string header, string value)
    {
        (_headers ??= []).Add(new(header, value));
        return this;
    }
}

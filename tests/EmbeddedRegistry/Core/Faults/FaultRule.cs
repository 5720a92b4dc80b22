using System.Text.Json.Serialization;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>
/// A fault to simulate. It applies to requests that meet all of its conditions; its effects, such as a latency and a
/// status, apply together.
/// </summary>
public sealed class FaultRule
{
    /// <summary>Condition: the operationId.</summary>
    [JsonPropertyName("operationId")]
    public string? OperationId { get; set; }

    /// <summary>Condition: the HTTP method.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; set; }

    /// <summary>Condition: a text within path and query.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>Number of matching requests to skip first.</summary>
    [JsonPropertyName("skip")]
    public int Skip { get; set; }

    /// <summary>Number of requests to apply to; 0 for all.</summary>
    [JsonPropertyName("times")]
    public int Times { get; set; }

    /// <summary>Effect: a delay in milliseconds.</summary>
    [JsonPropertyName("latencyMs")]
    public int LatencyMs { get; set; }

    /// <summary>Effect: an answer with this status; the request is not served.</summary>
    [JsonPropertyName("status")]
    public int? Status { get; set; }

    /// <summary>Body of the answer with the status, or the text that <see cref="FaultEffect.AppendText"/> adds.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Content-Type of the answer with the status.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    /// <summary>Retry-After of the answer with the status: seconds, or any text.</summary>
    [JsonPropertyName("retryAfter")]
    public string? RetryAfter { get; set; }

    /// <summary>Retry-After as an HTTP date, this number of seconds after the request.</summary>
    [JsonPropertyName("retryAfterDateInSeconds")]
    public double? RetryAfterDateInSeconds { get; set; }

    /// <summary>Another effect.</summary>
    [JsonPropertyName("effect")]
    [JsonConverter(typeof(JsonStringEnumConverter<FaultEffect>))]
    public FaultEffect Effect { get; set; }

    /// <summary>Whether the request is served before the connection breaks, so that only the answer is lost.</summary>
    [JsonPropertyName("serveFirst")]
    public bool ServeFirst { get; set; }

    /// <summary>Number of requests that it has applied to.</summary>
    [JsonPropertyName("hits")]
    public int Hits { get; internal set; }

    internal int Seen { get; set; }
}

/// <summary>Effects of faults besides latency and status.</summary>
public enum FaultEffect
{
    /// <summary>No other effect.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The connection breaks before the answer.</summary>
    [JsonStringEnumMemberName("cutConnection")]
    CutConnection,

    /// <summary>The connection breaks in the middle of the body.</summary>
    [JsonStringEnumMemberName("halfBody")]
    HalfBody,

    /// <summary>The answer is an HTML page with status 200, such as the login form of a proxy.</summary>
    [JsonStringEnumMemberName("htmlPage")]
    HtmlPage,

    /// <summary>Every page has the same token for a next page.</summary>
    [JsonStringEnumMemberName("sameNextPage")]
    SameNextPage,

    /// <summary>Every page is empty and has a new token for a next page.</summary>
    [JsonStringEnumMemberName("endlessEmptyPages")]
    EndlessEmptyPages,

    /// <summary>One page is empty, and its token leads to the first real page.</summary>
    [JsonStringEnumMemberName("emptyPageThenMore")]
    EmptyPageThenMore,

    /// <summary>The body of the rule is added to every string of the answer.</summary>
    [JsonStringEnumMemberName("appendText")]
    AppendText,
}

using System.Text.Json.Serialization;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>
/// What should go wrong and when: every given condition must hold, and then the effects apply together
/// (a latency and a status, say).
/// </summary>
public sealed class FaultRule
{
    /// <summary>Only for this operation.</summary>
    [JsonPropertyName("operationId")]
    public string? OperationId { get; set; }

    /// <summary>Only for this HTTP method.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; set; }

    /// <summary>Only for paths (with query) that hold this text.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>How many matching requests to leave alone first.</summary>
    [JsonPropertyName("skip")]
    public int Skip { get; set; }

    /// <summary>How many requests to hit; 0 for all.</summary>
    [JsonPropertyName("times")]
    public int Times { get; set; }

    /// <summary>Wait so many milliseconds.</summary>
    [JsonPropertyName("latencyMs")]
    public int LatencyMs { get; set; }

    /// <summary>Answer with this status instead of serving the request.</summary>
    [JsonPropertyName("status")]
    public int? Status { get; set; }

    /// <summary>Body that goes with the status.</summary>
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    /// <summary>Media type that goes with the status.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    /// <summary>Retry-After that goes with the status, as a number of seconds or any text.</summary>
    [JsonPropertyName("retryAfter")]
    public string? RetryAfter { get; set; }

    /// <summary>Retry-After as an HTTP date, so many seconds from the request on.</summary>
    [JsonPropertyName("retryAfterDateInSeconds")]
    public double? RetryAfterDateInSeconds { get; set; }

    /// <summary>What else goes wrong.</summary>
    [JsonPropertyName("effect")]
    [JsonConverter(typeof(JsonStringEnumConverter<FaultEffect>))]
    public FaultEffect Effect { get; set; }

    /// <summary>Serve the request before the connection breaks, as when only the answer is lost.</summary>
    [JsonPropertyName("serveFirst")]
    public bool ServeFirst { get; set; }

    /// <summary>How many requests it has hit.</summary>
    [JsonPropertyName("hits")]
    public int Hits { get; internal set; }

    internal int Seen { get; set; }
}

/// <summary>Ways of going wrong that a status cannot express.</summary>
public enum FaultEffect
{
    /// <summary>None of them.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The connection breaks before an answer.</summary>
    [JsonStringEnumMemberName("cutConnection")]
    CutConnection,

    /// <summary>The connection breaks in the middle of the body.</summary>
    [JsonStringEnumMemberName("halfBody")]
    HalfBody,

    /// <summary>A page of HTML comes with status 200, as from a proxy's login form.</summary>
    [JsonStringEnumMemberName("htmlPage")]
    HtmlPage,

    /// <summary>The answer is served and always claims more, with the same token each time.</summary>
    [JsonStringEnumMemberName("sameNextPage")]
    SameNextPage,

    /// <summary>Empty pages that always claim more, with a new token each time.</summary>
    [JsonStringEnumMemberName("endlessEmptyPages")]
    EndlessEmptyPages,

    /// <summary>One empty page that claims more; the token leads on to the real pages.</summary>
    [JsonStringEnumMemberName("emptyPageThenMore")]
    EmptyPageThenMore,
}

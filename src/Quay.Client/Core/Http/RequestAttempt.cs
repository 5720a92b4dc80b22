namespace Quay.Client;

/// <summary>One attempt to send a request.</summary>
internal sealed class RequestAttempt
{
    /// <summary>
    /// Whether the connection was there and the body began to be written, so that the registry may have received the
    /// request. Known of requests with a content only.
    /// </summary>
    public bool IsSent { get; set; }
}

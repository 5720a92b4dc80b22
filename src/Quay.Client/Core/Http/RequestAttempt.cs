namespace Quay.Client;

/// <summary>One attempt to send a request.</summary>
internal sealed class RequestAttempt
{
    /// <summary>
    /// Whether the connection was open and writing the body began, so that the registry may have received the request.
    /// Set for requests with a content only.
    /// </summary>
    public bool IsSent { get; set; }
}

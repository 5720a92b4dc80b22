namespace Quay.Client;

/// <summary>A message that the registry's web pages show to everybody.</summary>
public sealed class QuayMessage : QuayObject
{
    /// <summary>The UUID of the message.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The text of the message.</summary>
    public string Content { get; internal set; } = string.Empty;

    /// <summary>The severity.</summary>
    public QuayMessageSeverity Severity { get; internal set; }

    /// <summary>The format of the text: <c>text/plain</c> or <c>text/markdown</c>.</summary>
    public string MediaType { get; internal set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Content;
}

/// <summary>The severity of a message.</summary>
public enum QuayMessageSeverity
{
    /// <summary>Information.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}

namespace Quay.Client;

/// <summary>A message that the registry's pages show to everybody.</summary>
public sealed class QuayMessage : QuayObject
{
    /// <summary>What tells it from the others.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The text.</summary>
    public string Content { get; internal set; } = string.Empty;

    /// <summary>How serious it is.</summary>
    public QuayMessageSeverity Severity { get; internal set; }

    /// <summary>How the text is written: <c>text/plain</c> or <c>text/markdown</c>.</summary>
    public string MediaType { get; internal set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Content;
}

/// <summary>How serious a message is.</summary>
public enum QuayMessageSeverity
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Something to heed.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Error,
}

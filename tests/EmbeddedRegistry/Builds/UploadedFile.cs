using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A file that somebody announced and, when it has content, uploaded.</summary>
/// <param name="MimeType">What it was announced as.</param>
public sealed record UploadedFile(string MimeType)
{
    /// <summary>What is in it; null before it was uploaded.</summary>
    public ReadOnlyMemory<byte>? Content { get; set; }

    /// <summary>What it was uploaded as.</summary>
    public string? ContentType { get; set; }
}

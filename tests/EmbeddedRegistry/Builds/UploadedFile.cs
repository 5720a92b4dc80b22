using System;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>A file for a build: announced first, then uploaded.</summary>
/// <param name="MimeType">The announced media type.</param>
public sealed record UploadedFile(string MimeType)
{
    /// <summary>The content; null until the upload.</summary>
    public ReadOnlyMemory<byte>? Content { get; set; }
}

using System;
using System.Security;

namespace Quay.Client;

/// <summary>An export of a log. The registry writes the file later, and reports where it is.</summary>
public sealed class QuayLogExport : QuayObject
{
    /// <summary>The identifier of the export.</summary>
    public string ExportId { get; internal set; } = string.Empty;

    /// <summary>The organization whose log it is; null for another log.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The repository whose log it is, <c>namespace/name</c>; null for another log.</summary>
    public string? Repository { get; internal set; }

    /// <summary>The first day of UTC.</summary>
    public DateTime Since { get; internal set; }

    /// <summary>The last day of UTC, which is included.</summary>
    public DateTime Until { get; internal set; }

    /// <summary>The address that the registry calls when the file is ready. It may have a secret in its path.</summary>
    internal SecureString? CallbackUrl { get; set; }

    /// <inheritdoc cref="CallbackUrl"/>
    public SecureString? GetCallbackUrl() => CallbackUrl;

    /// <summary>The address that gets an e-mail when the file is ready.</summary>
    public string? CallbackEmail { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ExportId;
}

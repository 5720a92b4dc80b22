using System;
using System.Security;

namespace Quay.Client;

/// <summary>An export of a log, which the registry makes by and by and then tells somebody of.</summary>
public sealed class QuayLogExport : QuayObject
{
    /// <summary>What the registry calls it.</summary>
    public string ExportId { get; internal set; } = string.Empty;

    /// <summary>The organization whose log it is; null for others.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The repository whose log it is; null for others.</summary>
    public string? Repository { get; internal set; }

    /// <summary>The first day, of UTC.</summary>
    public DateTime Since { get; internal set; }

    /// <summary>The last day, of UTC.</summary>
    public DateTime Until { get; internal set; }

    /// <summary>The address that the registry calls in the end, which may be a permission by itself.</summary>
    internal SecureString? CallbackUrl { get; set; }

    /// <inheritdoc cref="CallbackUrl"/>
    public SecureString? GetCallbackUrl() => CallbackUrl;

    /// <summary>Who gets an e-mail in the end.</summary>
    public string? CallbackEmail { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ExportId;
}

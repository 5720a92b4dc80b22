namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>A message that the web interface shows to everybody.</summary>
/// <param name="Uuid">The unique id.</param>
/// <param name="Content">The text.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="MediaType">text/plain or text/markdown.</param>
public sealed record GlobalMessage(string Uuid, string Content, string Severity, string MediaType);

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A message that the pages show to everybody.</summary>
/// <param name="Uuid">What tells it from the others.</param>
/// <param name="Content">The text.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="MediaType">text/plain or text/markdown.</param>
public sealed record GlobalMessage(string Uuid, string Content, string Severity, string MediaType);

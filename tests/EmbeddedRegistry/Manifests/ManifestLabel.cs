namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A label of a manifest.</summary>
/// <param name="Id">What it is addressed by.</param>
/// <param name="Key">Its name; several labels may share one.</param>
/// <param name="Value">Its value.</param>
/// <param name="SourceType">Where it came from: manifest (with the image) or api.</param>
/// <param name="MediaType">text/plain or application/json.</param>
public sealed record ManifestLabel(string Id, string Key, string Value, string SourceType, string MediaType);

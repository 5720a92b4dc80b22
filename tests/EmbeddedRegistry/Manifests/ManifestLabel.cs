namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>A label of a manifest.</summary>
/// <param name="Id">The unique id.</param>
/// <param name="Key">The key; several labels of a manifest may have the same one.</param>
/// <param name="Value">The value.</param>
/// <param name="SourceType">manifest if the label came with the image, api otherwise.</param>
/// <param name="MediaType">text/plain or application/json.</param>
public sealed record ManifestLabel(string Id, string Key, string Value, string SourceType, string MediaType);

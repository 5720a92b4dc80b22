namespace Quay.Client;

/// <summary>Selects tags of a repository.</summary>
public sealed class TagQuery
{
    /// <summary>The name of a single tag.</summary>
    public string? Name { get; set; }

    /// <summary>A text that the names of the tags contain.</summary>
    public string? Containing { get; set; }

    /// <summary>Whether deleted tags, and the manifests that tags pointed to earlier, are listed as well.</summary>
    public bool History { get; set; }
}

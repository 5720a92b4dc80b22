namespace Quay.Client;

/// <summary>Which tags of a repository are listed.</summary>
public sealed class TagQuery
{
    /// <summary>Only the tag of this name.</summary>
    public string? Name { get; set; }

    /// <summary>Only tags whose names hold this text.</summary>
    public string? Containing { get; set; }

    /// <summary>Also what tags pointed to earlier, and tags that were deleted.</summary>
    public bool History { get; set; }
}

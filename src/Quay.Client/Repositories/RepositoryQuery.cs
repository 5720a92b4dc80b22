namespace Quay.Client;

/// <summary>Which repositories are listed, and what of each. The registry demands at least one of the first three.</summary>
public sealed class RepositoryQuery
{
    /// <summary>Only those of this organization or user.</summary>
    public string? Namespace { get; set; }

    /// <summary>Also, or without a namespace only, what everybody may see.</summary>
    public bool Public { get; set; }

    /// <summary>Only those that the session's user starred.</summary>
    public bool Starred { get; set; }

    /// <summary>With the time of the last push.</summary>
    public bool LastModified { get; set; }

    /// <summary>With a measure of how often each is used.</summary>
    public bool Popularity { get; set; }
}

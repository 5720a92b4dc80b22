namespace Quay.Client;

/// <summary>The decision whether a tag is deleted, with its reason.</summary>
public sealed class TagDecision
{
    internal TagDecision(QuayTag tag, bool goes, string reason)
    {
        Tag = tag;
        Goes = goes;
        Reason = reason;
    }

    /// <summary>The tag.</summary>
    public QuayTag Tag { get; }

    /// <summary>Whether the rules select the tag for deletion.</summary>
    public bool Goes { get; }

    /// <summary>The reason, as the rest of a sentence that begins with the name of the tag.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"tag '{Tag.Name}' of repository '{Tag.Repository}' {(Goes ? "goes" : "stays")}: {Reason}";
}

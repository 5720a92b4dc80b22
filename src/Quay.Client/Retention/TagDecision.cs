namespace Quay.Client;

/// <summary>Whether a tag goes, and why.</summary>
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

    /// <summary>Whether the rules let the tag go.</summary>
    public bool Goes { get; }

    /// <summary>Why the tag stays or goes, to follow the name of the tag in a sentence.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"tag '{Tag.Name}' of repository '{Tag.Repository}' {(Goes ? "goes" : "stays")}: {Reason}";
}

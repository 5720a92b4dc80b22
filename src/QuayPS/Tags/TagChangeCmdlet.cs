using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes an existing tag.</summary>
public abstract class TagChangeCmdlet : RepositoryItemCmdlet
{
    private protected TagChangeCmdlet()
    {
    }

    /// <summary>The tag's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public virtual string[] Name { get; set; } = [];

    /// <summary>The object from the pipeline; a tag shows whether it is current or part of the history.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayTag), typeof(QuayManifest), typeof(QuaySecurityScan), typeof(QuayImageTest), typeof(QuayPullStatistic), typeof(QuayRepositorySignature), typeof(QuayLogEntry))]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository[0] + ":" + Name[0];

    /// <summary>The name of the tag of this item.</summary>
    private protected string TagName => Name[0];

    /// <summary>The tag as prompts name it.</summary>
    private protected string Display => $"Tag '{TagName}' of repository '{Repository[0]}'";

    /// <summary>The tag from the pipeline if it is part of the history; otherwise null.</summary>
    private protected QuayTag? Ended => InputObject?.BaseObject is QuayTag { IsEnded: true } tag ? tag : null;

    /// <summary>The tag from the pipeline if it is the one to change, as the session of this command has read it; otherwise null.</summary>
    private protected QuayTag? Listed =>
        InputObject?.BaseObject is QuayTag { IsEnded: false } tag && tag.Name == TagName && tag.Repository == RepositoryName.ToString()
        && ReferenceEquals(tag.GetOrigin(), ActiveSession) ? tag : null;

    /// <summary>Whether the change applies to the history of the tag.</summary>
    private protected virtual bool ChangesPast => false;

    private protected sealed override void Execute()
    {
        // The change would apply to the current tag of that name, not to the one from the history.
        if (Ended is { } ended && !ChangesPast)
        {
            throw new ArgumentException(
                $"The tag '{ended.Name}' of repository '{ended.Repository}' has not pointed to {QuayFormat.Digest(ended.ManifestDigest)} since {QuayFormat.Time(ended.EndTs)}. Select current tags, with Get-QuayTag without -History.");
        }

        Change();
    }

    /// <summary>Sends the change of one tag.</summary>
    private protected abstract void Change();
}

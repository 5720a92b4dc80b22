using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Restores a deleted tag, or a tag to the manifest that it pointed to earlier.</summary>
[Cmdlet(VerbsData.Restore, "QuayTag", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTag))]
public sealed class RestoreQuayTagCommand : TagChangeCmdlet
{
    /// <summary>The name of the tag that was deleted or moved.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(EndedTagCompleter))]
    [ValidateNotNullOrEmpty]
    public override string[] Name { get; set; } = [];

    /// <summary>The digest of the manifest to point to again, <c>sha256:…</c>; the last one before the tag was deleted or moved if not specified.</summary>
    [Parameter(Position = 2)]
    [NameText]
    [Digest]
    public string? ManifestDigest { get; set; }

    /// <summary>Writes the restored tag.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ChangesPast => true;

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        string? digest = ManifestDigest ?? Ended?.ManifestDigest;
        Send(
            Display,
            "Restore to " + (digest ?? "its previous manifest"),
            token => Client.Tags.RestoreAsync(repository, TagName, digest, token),
            token => Client.Tags.GetAsync(repository, TagName, token),
            PassThru);
    }
}

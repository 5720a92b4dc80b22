using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Brings a deleted tag back, or turns one back to what it pointed to earlier.</summary>
[Cmdlet(VerbsData.Restore, "QuayTag", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTag))]
public sealed class RestoreQuayTagCommand : TagChangeCmdlet
{
    /// <summary>The manifest to point to again, <c>sha256:…</c>; without it the one before the tag was deleted or moved.</summary>
    [Parameter(Position = 2)]
    [Digest]
    public string? ManifestDigest { get; set; }

    /// <summary>Writes the tag as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ChangesPast => true;

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        string? digest = ManifestDigest ?? Ended?.ManifestDigest;
        Send(
            Display,
            "Restore to " + (digest ?? "what it pointed to before"),
            token => Client.Tags.RestoreAsync(repository, TagName, digest, token),
            write: PassThru);
    }
}

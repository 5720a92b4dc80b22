using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a tag.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Delete")]
[OutputType(typeof(void))]
public sealed class RemoveQuayTagCommand : TagChangeCmdlet
{
    /// <summary>Deletes the tag for good: it cannot be restored.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Permanent")]
    public SwitchParameter Permanent { get; set; }

    /// <summary>The digest of the manifest that a deleted tag pointed to; this part of its history is deleted for good.</summary>
    [Parameter(ParameterSetName = "Permanent")]
    [NameText]
    [Digest]
    public string? ManifestDigest { get; set; }

    /// <summary>Deletes the images of an index as well.</summary>
    [Parameter(ParameterSetName = "Permanent")]
    public SwitchParameter IncludeSubmanifests { get; set; }

    private protected override bool ChangesPast => Permanent;

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        string? digest = ManifestDigest ?? Ended?.ManifestDigest;
        if (Permanent)
        {
            string action = digest is null ? "Remove for good" : $"Remove manifest {QuayFormat.Digest(digest)} from its history for good";
            Send(Display, action, token => Client.Tags.ExpireAsync(repository, TagName, digest, IncludeSubmanifests, token));
        }
        else
        {
            Send(Display, "Remove", token => RemoveAsync(repository, token));
        }
    }

    private async Task RemoveAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        try
        {
            await Client.Tags.DeleteAsync(repository, TagName, cancellationToken);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound && InputObject?.BaseObject is QuayTag && AttachedTag.TargetOf(TagName) is not null)
        {
            // The tag existed when it was listed. Registries delete signatures together with the last tag of their image.
        }
    }
}

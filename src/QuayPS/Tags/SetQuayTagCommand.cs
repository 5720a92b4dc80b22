using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Moves an existing tag to another manifest of its repository.</summary>
[Cmdlet(VerbsCommon.Set, "QuayTag", SupportsShouldProcess = true, DefaultParameterSetName = DigestSet)]
[OutputType(typeof(QuayTag))]
public sealed class SetQuayTagCommand : TagChangeCmdlet
{
    private const string DigestSet = "Digest";
    private const string SourceSet = "Source";

    // Not from the pipeline: a tag there has the digest that it points to now.
    /// <summary>The digest of the manifest to point to, <c>sha256:…</c>.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DigestSet)]
    [NameText]
    [Digest]
    public string? ManifestDigest { get; set; }

    /// <summary>A tag of the same repository that points to the manifest.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SourceSet)]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SourceTag { get; set; }

    /// <summary>Writes the moved tag.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        AddressName.Check(TagName);
        Send(
            Display,
            "Move to " + (ManifestDigest ?? $"the manifest of tag '{SourceTag}'"),
            token => MoveAsync(repository, token),
            token => Client.Tags.GetAsync(repository, TagName, token),
            PassThru);
    }

    private async Task MoveAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        string manifest = ManifestDigest ?? await Client.Tags.ResolveAsync(repository, SourceTag!, cancellationToken);
        await Client.Tags.MoveAsync(repository, TagName, manifest, cancellationToken);
    }
}

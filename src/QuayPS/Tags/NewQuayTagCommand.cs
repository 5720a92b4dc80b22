using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a tag for a manifest of the repository.</summary>
[Cmdlet(VerbsCommon.New, "QuayTag", SupportsShouldProcess = true, DefaultParameterSetName = DigestSet)]
[OutputType(typeof(QuayTag))]
public sealed class NewQuayTagCommand : RepositoryItemCmdlet
{
    private const string DigestSet = "Digest";
    private const string SourceSet = "Source";

    /// <summary>The new tag's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The digest of the manifest to point to, <c>sha256:…</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DigestSet)]
    [NameText]
    [Digest]
    public string? ManifestDigest { get; set; }

    /// <summary>A tag that points to the manifest.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SourceSet)]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SourceTag { get; set; }

    private protected override object? ErrorTarget => Repository[0] + ":" + Name[0];

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        AddressName.Check(Name[0]);
        Send(
            $"Tag '{Name[0]}' of repository '{repository}'",
            "Create for " + (ManifestDigest ?? $"tag '{SourceTag}'"),
            token => CreateAsync(repository, token));
    }

    private async Task<QuayTag> CreateAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        string manifest = ManifestDigest ?? await Client.Tags.ResolveAsync(repository, SourceTag!, cancellationToken);
        await Client.Tags.CreateAsync(repository, Name[0], manifest, cancellationToken);
        return await Client.Tags.GetAsync(repository, Name[0], cancellationToken);
    }
}

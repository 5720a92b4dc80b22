using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads or changes a manifest or its labels. A tag or a digest names the manifest.</summary>
public abstract class ManifestCmdlet : QuayItemCmdlet
{
    private protected ManifestCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>; or an image reference, <c>namespace/name:tag</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>A tag that points to the manifest.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string[]? Tag { get; set; }

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Digest(AllowNone = true)]
    public string[]? ManifestDigest { get; set; }

    /// <summary>The object from the pipeline; its digest saves a request for the tag.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => ManifestTarget.Name(Repository[0], Tag.ItemName(), ManifestDigest.ItemName());

    /// <summary>The manifest that the parameters name.</summary>
    private protected ManifestTarget Target => ManifestTarget.Parse(Repository[0], Tag.ItemName(), ManifestDigest.ItemName(), InputObject);
}

using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads something of a manifest, named by a tag or by its digest.</summary>
public abstract class ManifestCmdlet : SessionCmdlet
{
    private protected ManifestCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>A tag that points to the manifest.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string? Tag { get; set; }

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[a-z0-9]+:[0-9a-f]+$")]
    public string? ManifestDigest { get; set; }

    /// <summary>The object from the pipeline; one that knows its manifest saves the look at the tag.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => ManifestTarget.Name(Repository, Tag, ManifestDigest);

    private protected sealed override void Execute()
    {
        ManifestTarget target = ManifestTarget.Parse(Repository, Tag, ManifestDigest, InputObject);
        Read(target, Wait(target.ResolveAsync(Client, StopToken)));
    }

    /// <summary>Reads and writes what is wanted of one manifest.</summary>
    /// <param name="target">The manifest as it was named.</param>
    /// <param name="digest">Its digest.</param>
    private protected abstract void Read(ManifestTarget target, string digest);
}

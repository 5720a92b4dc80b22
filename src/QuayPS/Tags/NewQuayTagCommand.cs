using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a tag for a manifest that the repository holds.</summary>
[Cmdlet(VerbsCommon.New, "QuayTag", SupportsShouldProcess = true, DefaultParameterSetName = DigestSet)]
[OutputType(typeof(QuayTag))]
public sealed class NewQuayTagCommand : QuayItemCmdlet
{
    private const string DigestSet = "Digest";
    private const string SourceSet = "Source";

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The new tag's name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("Tag")]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The manifest to point to, <c>sha256:…</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DigestSet)]
    [ValidatePattern("^[a-z0-9]+:[0-9a-f]+$")]
    public string? ManifestDigest { get; set; }

    /// <summary>A tag that points to it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SourceSet)]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SourceTag { get; set; }

    private protected override object? ErrorTarget => Repository + ":" + Name;

    private protected override void Execute()
    {
        var repository = RepositoryName.Parse(Repository);
        (string name, string? digest, string? source) = (Name, ManifestDigest, SourceTag);
        Send(
            $"Tag '{name}' of repository '{repository}'",
            "Create for " + (digest ?? $"tag '{source}'"),
            token => CreateAsync(repository, name, digest, source, token));
    }

    private async Task<QuayTag> CreateAsync(
        RepositoryName repository, string name, string? digest, string? source, CancellationToken cancellationToken)
    {
        string manifest = digest ?? await Client.Tags.ResolveAsync(repository, source!, cancellationToken);
        return await Client.Tags.CreateAsync(repository, name, manifest, cancellationToken);
    }
}

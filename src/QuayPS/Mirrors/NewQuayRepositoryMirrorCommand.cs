using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a repository a copy of a repository of another registry, which is synchronized on schedule.</summary>
[Cmdlet(VerbsCommon.New, "QuayRepositoryMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class NewQuayRepositoryMirrorCommand : MirrorCreateCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The repository of the external registry, such as <c>quay.io/minio/mc</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ExternalReference { get; set; } = string.Empty;

    /// <summary>The tags that are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("TagPatterns")]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] TagPattern { get; set; } = [];

    /// <summary>Also fetches images that are not signed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText]
    public SwitchParameter UnsignedImages { get; set; }

    /// <summary>The architectures that are fetched of an image for several architectures: all by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Architectures")]
    [NameText]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [AllowEmptyCollection]
    public string[]? Architecture { get; set; }

    private protected override object? ErrorTarget => Repository[0];

    private protected override void Execute()
    {
        var repository = RepositoryName.Parse(Repository[0]);
        RepositoryMirrorSettings settings = FillNew(new RepositoryMirrorSettings(), repository.Namespace);
        settings.ExternalReference = ExternalReference;
        settings.TagPatterns = SplitItems(TagPattern);
        settings.UnsignedImages = MyInvocation.Flag(nameof(UnsignedImages));
        string[] architectures = SplitItems(Architecture);
        settings.Architectures = architectures.Length > 0 ? architectures : null;
        Send(
            $"Repository '{repository}'",
            $"Make it a mirror of '{ExternalReference}', to which nobody else can push",
            token => Client.RepositoryMirrors.CreateAsync(repository, settings, token));
    }
}

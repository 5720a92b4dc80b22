using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the mirror of a repository; a setting that is not specified is left as it is.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepositoryMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class SetQuayRepositoryMirrorCommand : MirrorChangeCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The repository of the external registry, such as <c>quay.io/minio/mc</c>.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? ExternalReference { get; set; }

    /// <summary>The tags that are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [Parameter(Position = 2)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[]? TagPattern { get; set; }

    /// <summary>Also fetches images that are not signed; <c>-UnsignedImages:$false</c> fetches signed images only.</summary>
    [Parameter]
    public SwitchParameter UnsignedImages { get; set; }

    /// <summary>The architectures that are fetched of an image for several architectures; an empty list stands for all.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [AllowEmptyCollection]
    public string[]? Architecture { get; set; }

    private protected override object? ErrorTarget => Repository[0];

    private protected override IReadOnlyList<(string Parameter, string Words)> OwnSettings =>
    [
        (nameof(ExternalReference), "external repository"),
        (nameof(TagPattern), "tags"),
        (nameof(UnsignedImages), "unsigned images"),
        (nameof(Architecture), "architectures"),
    ];

    private protected override void Execute()
    {
        var repository = RepositoryName.Parse(Repository[0]);
        string action = DescribeChange();
        RepositoryMirrorSettings settings = FillChange(new RepositoryMirrorSettings(), repository.Namespace);
        settings.ExternalReference = ExternalReference;
        settings.TagPatterns = TagPattern;
        settings.UnsignedImages = MyInvocation.Flag(nameof(UnsignedImages));
        settings.Architectures = Architecture;
        Send($"Mirror of repository '{repository}'", action, token => Client.RepositoryMirrors.ChangeAsync(repository, settings, token), PassThru);
    }
}

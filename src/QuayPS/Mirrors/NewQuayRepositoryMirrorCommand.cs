using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a repository a copy of one of another registry.</summary>
[Cmdlet(VerbsCommon.New, "QuayRepositoryMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class NewQuayRepositoryMirrorCommand : MirrorChangeCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The repository of the other registry, such as <c>quay.io/minio/mc</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ExternalReference { get; set; } = string.Empty;

    /// <summary>Which tags are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("TagPatterns")]
    [ValidateNotNullOrEmpty]
    public string[] TagPattern { get; set; } = [];

    /// <summary>The robot that pushes what was fetched, short or as <c>namespace+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [Alias("RobotUsername")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Robot { get; set; } = string.Empty;

    /// <summary>The time between two synchronizations, <c>12h</c>, <c>7d</c> or a TimeSpan: a day unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true, TakesBareMinutes = true)]
    public TimeSpan? SyncInterval { get; set; }

    /// <summary>Fetches images although nobody signed them.</summary>
    [Parameter]
    public SwitchParameter UnsignedImages { get; set; }

    /// <summary>Of images for several architectures, which are fetched; all unless set.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Architecture { get; set; }

    private protected override object? ErrorTarget => Repository;

    private protected override void Execute()
    {
        var repository = RepositoryName.Parse(Repository);
        RepositoryMirrorSettings settings = FillNew(new RepositoryMirrorSettings(), repository.Namespace, Robot, SyncInterval);
        settings.ExternalReference = ExternalReference;
        settings.TagPatterns = TagPattern;
        settings.UnsignedImages = MyInvocation.Flag(nameof(UnsignedImages));
        settings.Architectures = Architecture;
        Send(
            $"Repository '{repository}'",
            $"Make it a mirror of '{ExternalReference}', to which nobody else can push",
            token => Client.RepositoryMirrors.CreateAsync(repository, settings, token));
    }
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the mirror of a repository; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepositoryMirror", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class SetQuayRepositoryMirrorCommand : MirrorChangeCmdlet
{
    private static readonly string[] Wishes =
    [
        nameof(ExternalReference), nameof(TagPattern), nameof(Robot), nameof(SyncInterval), nameof(SyncStartDate), nameof(Credential), nameof(Anonymous),
        nameof(VerifyTls), nameof(UnsignedImages), nameof(HttpProxy), nameof(HttpsProxy), nameof(NoProxy), nameof(SkopeoTimeout), nameof(Architecture), nameof(Enabled),
    ];

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The repository of the other registry, such as <c>quay.io/minio/mc</c>.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? ExternalReference { get; set; }

    /// <summary>Which tags are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string[]? TagPattern { get; set; }

    /// <summary>The robot that pushes what was fetched, short or as <c>namespace+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string? Robot { get; set; }

    /// <summary>The time between two synchronizations: <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration(TakesBareMinutes = true)]
    public TimeSpan? SyncInterval { get; set; }

    /// <summary>Nobody signs in to the other registry any more.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>Fetches images although nobody signed them; with <c>-UnsignedImages:$false</c> only those that are signed.</summary>
    [Parameter]
    public SwitchParameter UnsignedImages { get; set; }

    /// <summary>Of images for several architectures, which are fetched; all with an empty list.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [AllowEmptyCollection]
    public string[]? Architecture { get; set; }

    /// <summary>Writes the mirror as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Repository;

    private protected override void Execute()
    {
        var repository = RepositoryName.Parse(Repository);
        string action = CheckWishes(Wishes, Robot, Anonymous);
        RepositoryMirrorSettings settings = Fill(new RepositoryMirrorSettings { Anonymous = Anonymous }, repository.Namespace, Robot, SyncInterval);
        settings.ExternalReference = ExternalReference;
        settings.TagPatterns = TagPattern;
        settings.UnsignedImages = MyInvocation.Flag(nameof(UnsignedImages));
        settings.Architectures = Architecture;
        Send(
            $"Mirror of repository '{repository}'",
            action,
            token => Client.RepositoryMirrors.ChangeAsync(repository, settings, token),
            PassThru);
    }
}

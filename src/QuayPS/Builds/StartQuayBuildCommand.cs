using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Starts a build of a folder, archive or Dockerfile of this machine, or of an archive on the web.</summary>
[Cmdlet(VerbsLifecycle.Start, "QuayBuild", SupportsShouldProcess = true, DefaultParameterSetName = "Path")]
[OutputType(typeof(QuayBuild))]
public sealed class StartQuayBuildCommand : BuildStartCmdlet
{
    // The number of paths that a warning names.
    private const int MaximumNames = 5;

    /// <summary>The repository that the image is pushed to, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>A folder with a Dockerfile, which is packed; a .tar.gz, .tar or .zip archive of such a folder; or a single Dockerfile.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The address of a .tar.gz archive that the builder downloads.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ArchiveUrl")]
    [Secret(TakesNothing = true)]
    [AllowNull]
    public SecureString? ArchiveUrl { get; set; }

    /// <summary>The tags of the image: those of a build from the pipeline, or else <c>latest</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Tag { get; set; }

    /// <summary>The folder of the Dockerfile.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Subdirectory { get; set; }

    /// <summary>The path of a Dockerfile with another name.</summary>
    [Parameter]
    [Alias("Dockerfile")]
    [ValidateNotNullOrEmpty]
    public string? DockerfilePath { get; set; }

    /// <summary>The build context: the folder from which the Dockerfile copies files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Context { get; set; }

    /// <summary>The robot that pulls private base images: a short name or <c>organization+name</c>.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string? PullRobot { get; set; }

    /// <summary>The object from the pipeline; a build is repeated, with its tags, Dockerfile, context and robot unless others are specified.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository[0];

    private QuayBuild? Earlier => InputObject?.BaseObject as QuayBuild;

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository[0]);
        BuildSettings settings = Settings(repository);
        QuayClient client = Client;
        string target = $"Repository '{repository}'";
        if (ArchiveUrl is { } url)
        {
            SendStart(target, $"Build {string.Join(", ", settings.Tags)} from {SecretAddress.PlaceOf(url.Reveal())}", token => client.Builds.StartAsync(repository, settings, url, token));
            return;
        }

        if (Path.Length == 0)
        {
            throw new ArgumentException(WithoutArchive());
        }

        string path = GetUnresolvedProviderPathFromPSPath(Path);
        SendStart(target, $"Build {string.Join(", ", settings.Tags)} from {path}", token => UploadAsync(client, repository, settings, path, token));
    }

    private async Task<QuayBuild> UploadAsync(QuayClient client, RepositoryName repository, BuildSettings settings, string path, CancellationToken token)
    {
        using var progress = new TransferProgress(this, Post, $"Build of {repository}");
        using BuildArchive archive = await BuildArchive.OpenAsync(
            path, settings, (files, bytes) => progress.Tell(() => $"Packing: {files} files, {QuayFormat.Size(bytes)}"), token);
        if (archive.LeftOut.Count > 0)
        {
            Post(() => WriteWarning(LeftOut(path, archive.LeftOut)));
        }

        string size = QuayFormat.Size(archive.Length);
        return await client.Builds.StartAsync(
            repository, settings, archive, sent => progress.Tell(() => $"Uploading: {QuayFormat.Size(sent)} of {size}"), token);
    }

    private static string LeftOut(string path, IReadOnlyList<string> names)
    {
        string more = names.Count > MaximumNames ? $" and {names.Count - MaximumNames} more" : string.Empty;
        return $"Pipes, sockets and devices cannot be packed and were left out of {path}: {string.Join(", ", names.Take(MaximumNames))}{more}.";
    }

    private BuildSettings Settings(RepositoryName repository)
    {
        if (Subdirectory is not null && DockerfilePath is not null)
        {
            throw new ArgumentException("Both -Subdirectory and -DockerfilePath are specified. Specify the folder of the Dockerfile with -Subdirectory, or its path with -DockerfilePath.");
        }

        // The folder of a Dockerfile determines its path and the context.
        QuayBuild? files = Subdirectory is null ? Earlier : null;
        return new BuildSettings
        {
            Tags = Tag ?? (Earlier is { Tags.Count: > 0 } ? [.. Earlier.Tags] : ["latest"]),
            Subdirectory = Subdirectory,
            DockerfilePath = DockerfilePath ?? files?.DockerfilePath.NullIfEmpty(),
            Context = Context ?? files?.Context.NullIfEmpty(),
            PullRobot = RobotName.Of(PullRobot ?? Earlier?.PullRobot, repository),
        };
    }

    private string WithoutArchive() => Earlier is not { } build
        ? "The address of the archive is empty. Specify -ArchiveUrl or -Path."
        : $"Build '{build.Id}' of repository '{build.Repository}' has no archive to build again. " + (build.Trigger is { } trigger
            ? $"A build trigger started it: start that again with Start-QuayBuildTrigger -Id {trigger.Id}, or specify -Path or -ArchiveUrl."
            : "The registry shows archives only to those who may push to the repository. Specify -Path or -ArchiveUrl.");
}

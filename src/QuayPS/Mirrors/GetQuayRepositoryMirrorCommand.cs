using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the mirror of a repository; nothing where it is none.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryMirror")]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class GetQuayRepositoryMirrorCommand : SessionCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Repository;

    private protected override void Execute()
    {
        if (Await(Client.RepositoryMirrors.FindAsync(RepositoryName.Parse(Repository), StopToken)) is { } mirror)
        {
            WriteObject(mirror);
        }
        else
        {
            WriteVerbose($"Repository '{Repository}' is no mirror.");
        }
    }
}

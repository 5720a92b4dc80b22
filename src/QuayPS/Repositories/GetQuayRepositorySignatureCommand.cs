using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the signatures of a repository's tags.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositorySignature")]
[OutputType(typeof(QuayRepositorySignature))]
public sealed class GetQuayRepositorySignatureCommand : SessionCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Repository;

    private protected override void Execute() =>
        WriteObject(Await(Client.Repositories.GetSignaturesAsync(RepositoryName.Parse(Repository), StopToken)), enumerateCollection: true);
}

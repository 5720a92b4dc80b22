using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a repository with all its tags.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepository", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryCommand : QuayChangeCmdlet
{
    /// <summary>The full name, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Repository;

    private protected override void Execute()
    {
        var name = RepositoryName.Parse(Repository);
        Send($"Repository '{name}' with all its tags", "Remove", token => Client.Repositories.DeleteAsync(name, token));
    }
}

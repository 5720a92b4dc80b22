using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a repository with all its tags.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepository", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryCommand : RepositoryCmdlet
{
    /// <summary>The object from the pipeline; objects that belong to a repository are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayRepository), typeof(QuaySearchResult))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        Send(Display + " with all its tags", "Remove", token => Client.Repositories.DeleteAsync(name, token));
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds repositories by a part of their names, the best fitting first.</summary>
[Cmdlet(VerbsCommon.Find, "QuayRepository")]
[OutputType(typeof(QuaySearchResult))]
public sealed class FindQuayRepositoryCommand : SessionCmdlet
{
    /// <summary>A part of the name, or the namespace, a slash and a part of the name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = string.Empty;

    /// <summary>With when each was last changed, how many stars it has, and how much it is used.</summary>
    [Parameter]
    public SwitchParameter IncludeUsage { get; set; }

    private protected override object? ErrorTarget => Query;

    private protected override void Execute()
    {
        Listing<QuaySearchResult> listing = Client.Search.FindRepositories(Query, IncludeUsage);
        WriteListing(listing, $"Repositories like '{Query}'");
        if (listing.IsCut)
        {
            WriteWarning($"More repositories fit '{Query}' than the registry tells. Ask for a longer part of the name, or list a namespace with Get-QuayRepository -Namespace.");
        }
    }
}

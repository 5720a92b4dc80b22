using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds repositories by a part of their names, best matches first.</summary>
[Cmdlet(VerbsCommon.Find, "QuayRepository")]
[OutputType(typeof(QuaySearchResult))]
public sealed class FindQuayRepositoryCommand : QuayItemCmdlet
{
    /// <summary>A part of the name, or <c>namespace/part</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Query { get; set; } = [];

    /// <summary>Also reads the time of the last change, the number of stars and the popularity of each repository.</summary>
    [Parameter]
    public SwitchParameter IncludeUsage { get; set; }

    private protected override object? ErrorTarget => Query[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        Listing<QuaySearchResult> listing = Client.Search.FindRepositories(Query[0], IncludeUsage);
        await output.WriteListingAsync(listing, $"Repositories that match '{Query[0]}'");
        if (listing.IsCut)
        {
            output.WriteWarning($"The registry found more repositories that match '{Query[0]}' than it lists. Specify a longer part of the name, or list a namespace with Get-QuayRepository -Namespace.");
        }
    }
}

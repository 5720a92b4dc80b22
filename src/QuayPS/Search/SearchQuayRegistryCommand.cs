using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds repositories, users, organizations, teams and robots by a part of their names.</summary>
[Cmdlet(VerbsCommon.Search, "QuayRegistry")]
[OutputType(typeof(QuaySearchResult))]
public sealed class SearchQuayRegistryCommand : QuayItemCmdlet
{
    /// <summary>A part of the name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Query { get; set; } = [];

    private protected override object? ErrorTarget => Query[0];

    private protected override Task ReadAsync(ItemOutput output) =>
        output.WriteListingAsync(Client.Search.Find(Query[0]), $"Names that match '{Query[0]}'");
}

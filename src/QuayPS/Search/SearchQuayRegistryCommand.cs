using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds repositories, users, organizations, teams and robots by a part of their names.</summary>
[Cmdlet(VerbsCommon.Search, "QuayRegistry")]
[OutputType(typeof(QuaySearchResult))]
public sealed class SearchQuayRegistryCommand : SessionCmdlet
{
    /// <summary>A part of the name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Query;

    private protected override void Execute() => WriteListing(Client.Search.Find(Query), $"Things like '{Query}'");
}

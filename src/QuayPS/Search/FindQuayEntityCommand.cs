using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds users whose names begin with a text, and robots and teams of an organization.</summary>
[Cmdlet(VerbsCommon.Find, "QuayEntity")]
[OutputType(typeof(QuayEntity))]
public sealed class FindQuayEntityCommand : QuayItemCmdlet
{
    /// <summary>The beginning of the name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Prefix { get; set; } = [];

    /// <summary>The organization whose robots are searched as well.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Namespace { get; set; }

    /// <summary>Also searches the teams of that organization.</summary>
    [Parameter]
    [Alias("IncludeTeams")]
    public SwitchParameter IncludeTeam { get; set; }

    /// <summary>Also searches the name of that organization itself.</summary>
    [Parameter]
    [Alias("IncludeOrgs")]
    public SwitchParameter IncludeOrganization { get; set; }

    private protected override object? ErrorTarget => Prefix[0];

    private protected override Task ReadAsync(ItemOutput output)
    {
        if (Namespace is null && (IncludeTeam || IncludeOrganization))
        {
            throw new ArgumentException("-IncludeTeam and -IncludeOrganization search one organization. Specify it with -Namespace.");
        }

        return output.WriteListingAsync(
            Client.Search.FindEntities(Prefix[0], Namespace?[0], IncludeTeam, IncludeOrganization), $"Names that begin with '{Prefix[0]}'");
    }
}

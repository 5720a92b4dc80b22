using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds users, and in an organization its robots and teams, whose names begin in a certain way.</summary>
[Cmdlet(VerbsCommon.Find, "QuayEntity")]
[OutputType(typeof(QuayEntity))]
public sealed class FindQuayEntityCommand : SessionCmdlet
{
    /// <summary>How the name begins.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Prefix { get; set; } = string.Empty;

    /// <summary>The organization whose robots are looked at as well.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Namespace { get; set; }

    /// <summary>Also the teams of that organization.</summary>
    [Parameter]
    [Alias("IncludeTeams")]
    public SwitchParameter IncludeTeam { get; set; }

    /// <summary>Also that organization itself.</summary>
    [Parameter]
    [Alias("IncludeOrgs")]
    public SwitchParameter IncludeOrganization { get; set; }

    private protected override object? ErrorTarget => Prefix;

    private protected override void Execute()
    {
        if (Namespace is null && (IncludeTeam || IncludeOrganization))
        {
            throw new ArgumentException("-IncludeTeam and -IncludeOrganization look into one organization. Name it with -Namespace.");
        }

        WriteListing(Client.Search.FindEntities(Prefix, Namespace, IncludeTeam, IncludeOrganization), $"Names that begin with '{Prefix}'");
    }
}

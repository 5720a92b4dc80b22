using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the teams of an organization.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeam")]
[OutputType(typeof(QuayTeam))]
public sealed class GetQuayTeamCommand : OrganizationCmdlet
{
    /// <summary>The team's name; with wildcards, the teams whose names match.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("Team")]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override object? ErrorTarget => Name?[0] ?? Organization[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Name?[0]);
        output.WriteNamed(
            await Client.Teams.ListAsync(Organization[0], StopToken), TeamsApi.Subject(Organization[0], pattern.Text), pattern, team => team.Name);
    }
}

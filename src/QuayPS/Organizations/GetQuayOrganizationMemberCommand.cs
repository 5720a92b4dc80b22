using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the members of an organization with their teams and repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMember")]
[OutputType(typeof(QuayOrganizationMember))]
public sealed class GetQuayOrganizationMemberCommand : OrganizationCmdlet
{
    /// <summary>The user's name; with wildcards, the members whose names match.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationMemberCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override object? ErrorTarget => Name?[0] ?? Organization[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Name?[0]);
        if (pattern.HasWildcards)
        {
            await output.WriteListingAsync(
                Client.OrganizationMembers.List(Organization[0]),
                $"Members of {OrganizationsApi.Subject(Organization[0])}",
                member => pattern.Matches(member.Name));
        }
        else
        {
            output.Write(await Client.OrganizationMembers.GetAsync(Organization[0], pattern.Text, StopToken));
        }
    }
}

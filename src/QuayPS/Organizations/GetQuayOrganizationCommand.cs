using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets organizations: those of the session's user, those named, or all of the registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganization", DefaultParameterSetName = "Own")]
[OutputType(typeof(QuayOrganization))]
public sealed class GetQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The name; with wildcards, the organizations of the listing whose names match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Lists all organizations of the registry, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Name?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Name?[0]);
        if (Superuser)
        {
            await output.WriteNamedAsync(
                Client.Organizations.ListAll(), "Organizations", OrganizationsApi.Subject(pattern.Text), pattern, organization => organization.Name);
        }
        else if (pattern.HasWildcards)
        {
            output.Write((await Client.Organizations.ListOwnAsync(StopToken)).Where(organization => pattern.Matches(organization.Name)));
        }
        else
        {
            output.Write(await Client.Organizations.GetAsync(pattern.Text, StopToken));
        }
    }
}

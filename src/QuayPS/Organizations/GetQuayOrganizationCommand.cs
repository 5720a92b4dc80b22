using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets organizations: those of the session's user, one by name, or all of the registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganization", DefaultParameterSetName = "Own")]
[OutputType(typeof(QuayOrganization))]
public sealed class GetQuayOrganizationCommand : SessionCmdlet
{
    /// <summary>The name; with wildcards, those of the listing whose names match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Name { get; set; }

    /// <summary>Lists all organizations of the registry, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        var pattern = new NamePattern(Name ?? "*");
        if (!pattern.HasWildcards && !Superuser)
        {
            WriteObject(Await(Client.Organizations.GetAsync(pattern.Text, StopToken)));
        }
        else if (Superuser)
        {
            WriteNamed(Client.Organizations.ListAll(), "Organizations", $"organization '{pattern.Text}'", pattern, organization => organization.Name);
        }
        else
        {
            WriteObject(
                Await(Client.Organizations.ListOwnAsync(StopToken)).Where(organization => pattern.Matches(organization.Name)),
                enumerateCollection: true);
        }
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the members of an organization with their teams and repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMember")]
[OutputType(typeof(QuayOrganizationMember))]
public sealed class GetQuayOrganizationMemberCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The user's name; with wildcards, those whose names match.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(OrganizationMemberCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    private protected override object? ErrorTarget => Name == "*" ? Organization : Name;

    private protected override void Execute()
    {
        var pattern = new NamePattern(Name);
        if (pattern.HasWildcards)
        {
            WriteListing(Client.OrganizationMembers.List(Organization), $"Members of organization '{Organization}'", member => pattern.Matches(member.Name));
        }
        else
        {
            WriteObject(Await(Client.OrganizationMembers.GetAsync(Organization, Name, StopToken)));
        }
    }
}

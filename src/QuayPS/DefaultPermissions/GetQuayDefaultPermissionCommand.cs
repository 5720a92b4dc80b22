using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the permissions that new repositories of an organization begin with.</summary>
[Cmdlet(VerbsCommon.Get, "QuayDefaultPermission")]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class GetQuayDefaultPermissionCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The id of the one that is wanted; with wildcards, those whose ids match.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(DefaultPermissionCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Id { get; set; } = "*";

    private protected override object? ErrorTarget => Id == "*" ? Organization : Id;

    private protected override void Execute() => WriteNamed(
        Await(Client.DefaultPermissions.ListAsync(Organization, StopToken)),
        $"default permission '{Id}' of organization '{Organization}'",
        new NamePattern(Id),
        permission => permission.Id);
}

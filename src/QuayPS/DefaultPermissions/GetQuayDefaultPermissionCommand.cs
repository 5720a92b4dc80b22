using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the default permissions of an organization, which each new repository gets.</summary>
[Cmdlet(VerbsCommon.Get, "QuayDefaultPermission")]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class GetQuayDefaultPermissionCommand : OrganizationCmdlet
{
    /// <summary>The identifier of the default permission; it may contain wildcards.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(DefaultPermissionCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Id { get; set; }

    private protected override object? ErrorTarget => Id?[0] ?? Organization[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Id?[0]);
        output.WriteNamed(
            await Client.DefaultPermissions.ListAsync(Organization[0], StopToken),
            $"default permission '{pattern.Text}' of organization '{Organization[0]}'",
            pattern,
            permission => permission.Id);
    }
}

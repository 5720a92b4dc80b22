using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets auto-prune policies, by which the registry deletes tags.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAutoPrunePolicy")]
[OutputType(typeof(QuayAutoPrunePolicy))]
public sealed class GetQuayAutoPrunePolicyCommand : PolicyCmdlet
{
    /// <summary>The UUID of the policy to read; all policies if not specified.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Each(Of = nameof(Organization), Or = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(AutoPrunePolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected override Task ReadAsync(ItemOutput output)
    {
        Place place = Place;
        return output.WriteOneOrAllAsync(
            Uuid.ItemName(), uuid => Client.AutoPrunePolicies.GetAsync(place, uuid, StopToken), () => Client.AutoPrunePolicies.ListAsync(place, StopToken));
    }
}

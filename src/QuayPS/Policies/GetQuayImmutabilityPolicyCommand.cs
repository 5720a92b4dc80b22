using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets immutability policies, by which the registry locks tags.</summary>
[Cmdlet(VerbsCommon.Get, "QuayImmutabilityPolicy")]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class GetQuayImmutabilityPolicyCommand : PolicyCmdlet
{
    /// <summary>The UUID of the policy to read; all policies if not specified.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Each(Of = nameof(Organization), Or = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(ImmutabilityPolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected override Task ReadAsync(ItemOutput output)
    {
        Place place = SharedPlace;
        return output.WriteOneOrAllAsync(
            Uuid.ItemName(), uuid => Client.ImmutabilityPolicies.GetAsync(place, uuid, StopToken), () => Client.ImmutabilityPolicies.ListAsync(place, StopToken));
    }
}

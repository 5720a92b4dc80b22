using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the storage quota of an organization, of the session's user or, for superusers, of any namespace.</summary>
[Cmdlet(VerbsCommon.Get, "QuayQuota", DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayQuota))]
public sealed class GetQuayQuotaCommand : QuotaCmdlet
{
    /// <summary>The id of the quota; all quotas if not specified.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Each(Of = nameof(Organization), Or = nameof(Namespace))]
    [NameText]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    private protected override object? ErrorTarget => Id.ItemName() ?? base.ErrorTarget;

    private protected override QuotaOwner DefaultOwner => QuotaOwner.CurrentUser(ActiveSession.User);

    private protected override async Task ReadAsync(ItemOutput output)
    {
        QuotaOwner owner = Owner;
        if (Id.ItemName() is { } id)
        {
            output.Write(await Client.Quotas.GetAsync(owner, id, StopToken));
        }
        else
        {
            output.Write(await Client.Quotas.ListAsync(owner, StopToken));
        }
    }
}

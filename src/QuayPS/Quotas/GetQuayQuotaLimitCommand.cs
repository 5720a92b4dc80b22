using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the limits of a quota: the percentages at which the registry warns or refuses pushes.</summary>
[Cmdlet(VerbsCommon.Get, "QuayQuotaLimit")]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class GetQuayQuotaLimitCommand : QuayItemCmdlet
{
    /// <summary>The organization; the session's user if not specified.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string[]? Organization { get; set; }

    /// <summary>The id of the quota; the only quota of the namespace if not specified.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string[]? QuotaId { get; set; }

    /// <summary>The id of the limit; all limits of the quota if not specified.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(QuotaLimitCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    /// <summary>The object from the pipeline; a quota has its limits with it.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Id.ItemName() ?? QuotaId.ItemName() ?? Organization.ItemName();

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (InputObject?.BaseObject is QuayQuota quota && Id is null)
        {
            // The registry has no operation that lists the limits of another user's quota.
            output.Write(quota.Limits);
            return;
        }

        string? organization = Organization.ItemName();
        if (organization is null && MyInvocation.BoundParameters.ContainsKey(nameof(Organization)))
        {
            throw new ArgumentException("The organization is empty. Specify one, or omit -Organization for your own quota.");
        }

        QuotaOwner owner = organization is null ? QuotaOwner.CurrentUser(ActiveSession.User) : QuotaOwner.Organization(organization);
        if (Id.ItemName() is { } id)
        {
            output.Write(await Client.QuotaLimits.GetAsync(owner, QuotaId.ItemName(), id, StopToken));
        }
        else
        {
            output.Write(await Client.QuotaLimits.ListAsync(owner, QuotaId.ItemName(), StopToken));
        }
    }
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets at which parts of a quota the registry warns, and refuses pushes.</summary>
[Cmdlet(VerbsCommon.Get, "QuayQuotaLimit")]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class GetQuayQuotaLimitCommand : SessionCmdlet
{
    /// <summary>The organization; without one the quota is that of the session's user.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The id of the quota; the one that there is unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string? QuotaId { get; set; }

    /// <summary>The id of the limit; all of the quota unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QuotaLimitCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    /// <summary>The object from the pipeline; a quota brings its limits along.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Id ?? QuotaId.NullIfEmpty() ?? Organization.NullIfEmpty();

    private protected override void Execute()
    {
        if (InputObject?.BaseObject is QuayQuota quota && Id is null)
        {
            // Those of other users' quotas can be had in no other way.
            WriteObject(quota.Limits, enumerateCollection: true);
            return;
        }

        if (Organization.NullIfEmpty() is null && MyInvocation.BoundParameters.ContainsKey(nameof(Organization)))
        {
            throw new ArgumentException("The organization is empty. For your own quota leave -Organization out.");
        }

        QuotaOwner owner = Organization is null ? QuotaOwner.CurrentUser(ActiveSession.User) : QuotaOwner.Organization(Organization);
        if (Id is null)
        {
            WriteObject(Await(Client.QuotaLimits.ListAsync(owner, QuotaId.NullIfEmpty(), StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.QuotaLimits.GetAsync(owner, QuotaId.NullIfEmpty(), Id, StopToken)));
        }
    }
}

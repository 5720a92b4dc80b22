using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes an organization to match its document.</summary>
[Cmdlet(VerbsData.Import, "QuayOrganization", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(QuayDifference))]
public sealed class ImportQuayOrganizationCommand : DocumentCmdlet
{
    private readonly RemovalPrompt _prompt = new();
    private readonly CountProgress _applied = new("Importing the organization", "changes made");
    // Shared by the items of the pipeline.
    private readonly HashSet<(QuaySession Session, string Organization)> _pruned = [];
    private int _done;

    /// <summary>Removes items that the document does not declare, in the sections that it has.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Removes items without confirmation, and also changes protected items, such as those by which the session's user or the last administrator administers the organization.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Also sends secrets with a value to existing items. Registries do not reveal secrets, so there is no difference to see.</summary>
    [Parameter]
    public SwitchParameter UpdateSecret { get; set; }

    /// <summary>Writes the differences that were resolved.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute(QuayOrganizationDocument document, DeclaredStateOptions options)
    {
        options.Prune = Prune;
        options.Force = Force;
        options.UpdateSecrets = UpdateSecret;
        options.WarnAboutSecrets = true;
        OrganizationPlan plan = Await(Client.DeclaredState.PlanAsync(document, options, StopToken));
        if (Prune && !_pruned.Add((ActiveSession, plan.Organization)))
        {
            throw new ArgumentException($"Another document of this import also declares organization '{plan.Organization}'; with -Prune each would remove items that only the other one declares. Import one of them alone, or without -Prune.");
        }

        WriteRemarks(plan);
        int total = plan.Ranks.Sum(rank => rank.Count);
        _done = 0;
        using IDisposable shown = _applied;
        foreach (IReadOnlyList<PlannedChange> rank in plan.Ranks)
        {
            foreach (PlannedChange change in rank)
            {
                Apply(plan, change, total);
            }

            // Changes of the next rank may depend on all of these.
            base.Finish();
        }
    }

    private void Apply(OrganizationPlan plan, PlannedChange change, int total)
    {
        if (plan.FindFailed(change) is { } missing)
        {
            plan.MarkFailed(change);
            Start(
                output =>
                {
                    output.WriteError(ErrorMapper.NotTried(change.Description, missing, change.Target));
                    return Task.CompletedTask;
                },
                change.Target);
            return;
        }

        if (!Confirm(change, out bool isRehearsal))
        {
            if (!isRehearsal)
            {
                plan.MarkFailed(change);
            }

            return;
        }

        Start(output => ApplyAsync(plan, change, total, output), change.Target, isChange: true);
    }

    private async Task ApplyAsync(OrganizationPlan plan, PlannedChange change, int total, ItemOutput output)
    {
        try
        {
            await change.ApplyAsync(StopToken);
        }
        catch (Exception)
        {
            plan.MarkFailed(change);
            throw;
        }

        if (change.Pending is { } pending)
        {
            plan.MarkFailed(change);
            output.WriteWarning(pending);
        }

        _applied.Report(Interlocked.Increment(ref _done), total, text => Post(() => _applied.Show(this, text)));
        if (PassThru)
        {
            output.Write(change.Differences);
        }
    }

    private bool Confirm(PlannedChange change, out bool isRehearsal)
    {
        bool isConfirmed = ShouldProcess(change.Description, change.Description, "Import", out ShouldProcessReason reason);
        isRehearsal = reason == ShouldProcessReason.WhatIf;
        if (!isConfirmed || !change.IsRemoval || Force || MyInvocation.BoundParameters.ContainsKey("Confirm"))
        {
            return isConfirmed;
        }

        bool asksNever = Convert.ToString(GetVariableValue("ConfirmPreference"), CultureInfo.InvariantCulture) is "None";
        return asksNever || _prompt.Ask(this, change.Description);
    }
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Asks the registry to calculate its size anew and, if wanted, waits for it.</summary>
[Cmdlet(VerbsData.Update, "QuayRegistrySize", SupportsShouldProcess = true, DefaultParameterSetName = "Ask")]
[OutputType(typeof(QuayRegistrySize))]
public sealed class UpdateQuayRegistrySizeCommand : SessionCmdlet
{
    /// <summary>Waits for the calculation and writes the size.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Wait")]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait, in seconds: 600 unless set. With 0 it looks once.</summary>
    [Parameter(ParameterSetName = "Wait")]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter(ParameterSetName = "Wait")]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = 5;

    private protected override void Execute()
    {
        if (!ShouldProcess("Size of the registry", "Calculate"))
        {
            return;
        }

        // Which calculation it was, only its time tells.
        DateTimeOffset? before = Wait ? Look().LastRan : null;
        Await(Client.Registry.QueueSizeCalculationAsync(StopToken));
        if (!Wait)
        {
            return;
        }

        QuayRegistrySize size = Poll("Size of the registry", Look, seen => IsNew(seen, before), State, TimeoutSec, PollSec);
        if (IsNew(size, before))
        {
            WriteObject(size);
        }
        else
        {
            WriteError(ErrorMapper.TimedOut($"The size of the registry was not calculated within {TimeoutSec} s; the calculation is {State(size)}.", null));
        }
    }

    private static bool IsNew(QuayRegistrySize size, DateTimeOffset? before) => !size.Queued && !size.Running && size.LastRan != before;

    private static string State(QuayRegistrySize size) => size.Running ? "under way" : size.Queued ? "queued" : "not begun";

    private QuayRegistrySize Look() => Await(Client.Registry.GetSizeAsync(StopToken));
}

using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Requests a calculation of the registry's size and, with -Wait, waits for the result.</summary>
[Cmdlet(VerbsData.Update, "QuayRegistrySize", SupportsShouldProcess = true, DefaultParameterSetName = "Ask")]
[OutputType(typeof(QuayRegistrySize))]
public sealed class UpdateQuayRegistrySizeCommand : SessionCmdlet
{
    /// <summary>Waits for the calculation and writes the size.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Wait")]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest time to wait, in seconds: 600 by default; with 0 the state is read once.</summary>
    [Parameter(ParameterSetName = "Wait")]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The time between two reads of the state, in seconds: 5 by default.</summary>
    [Parameter(ParameterSetName = "Wait")]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;

    private protected override void Execute()
    {
        if (!ShouldProcess("Size of the registry", "Calculate"))
        {
            return;
        }

        if (Wait)
        {
            Read(WriteNewSizeAsync);
        }
        else
        {
            Await(Client.Registry.QueueSizeCalculationAsync(StopToken));
        }
    }

    private async Task WriteNewSizeAsync(ItemOutput output)
    {
        // A new calculation is recognized by the time of its result.
        QuayRegistrySize before = await Client.Registry.GetSizeAsync(StopToken);
        await Client.Registry.QueueSizeCalculationAsync(StopToken);
        QuayRegistrySize? size = await output.WaitUntilEndedAsync(
            Client,
            "The calculation of the registry's size",
            Client.Registry.GetSizeAsync,
            seen => !seen.Queued && !seen.Running && seen.LastRan != before.LastRan,
            seen => seen.Running ? "running" : seen.Queued ? "queued" : "not started",
            TimeoutSec,
            PollSec,
            StopToken);
        if (size is not null)
        {
            output.Write(size);
        }
    }
}

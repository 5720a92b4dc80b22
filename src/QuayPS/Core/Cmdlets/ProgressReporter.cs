using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;

namespace QuayPS;

/// <summary>
/// A progress bar. It appears only when the work takes longer than a second, and is completed in the end.
/// </summary>
internal sealed class ProgressReporter : IDisposable
{
    private static int _lastId = 0x5159;

    private readonly VisibleCmdlet _cmdlet;
    private readonly ProgressRecord _record;
    private readonly ProgressPace _pace = new();
    private long _done;
    private long _failed;
    private bool _shown;

    public ProgressReporter(VisibleCmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        // Every command of a pipeline has its own bar.
        _record = new ProgressRecord(Interlocked.Increment(ref _lastId), activity, "0");
    }

    /// <summary>Adds to the counts of items that are done and that failed.</summary>
    public void Add(int done, int failed = 0)
    {
        _done += done;
        _failed += failed;
        if (_pace.IsDue())
        {
            _shown = true;
            Write();
        }
    }

    /// <summary>Shows a state at once.</summary>
    public void Show(string state)
    {
        _shown = true;
        _record.StatusDescription = state;
        _cmdlet.WriteProgress(_record);
    }

    public void Dispose()
    {
        if (!_shown)
        {
            return;
        }

        _shown = false;
        _record.RecordType = ProgressRecordType.Completed;
        try
        {
            Write();
        }
        catch (PipelineStoppedException)
        {
            // PowerShell removes the bar itself when it stops a pipeline.
        }
    }

    private void Write()
    {
        string count = _done.ToString("N0", CultureInfo.CurrentCulture);
        _record.StatusDescription = _failed == 0 ? count : $"{count} done, {_failed.ToString("N0", CultureInfo.CurrentCulture)} failed";
        _cmdlet.WriteProgress(_record);
    }
}

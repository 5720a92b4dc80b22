using System.Collections;
using System.Collections.Generic;
using System.IO;
using QuayPS.CmdletHost;

namespace System.Management.Automation;

/// <summary>A command written in .NET.</summary>
public abstract class Cmdlet
{
    /// <summary>Set by the pipeline that runs this command.</summary>
    internal RunningCommand Running { get; set; } = null!;

    public bool Stopping => Running.Pipeline.IsStopping;

    internal void DoBegin() => BeginProcessing();

    internal void DoProcess() => ProcessRecord();

    internal void DoEnd() => EndProcessing();

    internal void DoStop() => StopProcessing();

    public void WriteObject(object? sendToPipeline) => Running.Output(sendToPipeline);

    public void WriteObject(object? sendToPipeline, bool enumerateCollection)
    {
        if (enumerateCollection && sendToPipeline is IEnumerable items and not string and not IDictionary)
        {
            foreach (object? item in items)
            {
                Running.Output(item);
            }
        }
        else
        {
            Running.Output(sendToPipeline);
        }
    }

    public void WriteError(ErrorRecord errorRecord) => Running.Error(errorRecord);

    public void WriteWarning(string text) => Running.Warning(text);

    public void WriteVerbose(string text) => Running.Verbose(text);

    public void WriteDebug(string text) => Running.Debug(text);

    public void WriteProgress(ProgressRecord progressRecord) => Running.Progress(progressRecord);

    public void WriteInformation(object messageData, string[] tags)
    {
        var record = new InformationRecord(messageData, GetType().FullName!);
        record.Tags.AddRange(tags ?? []);
        Running.Information(record);
    }

    public void ThrowTerminatingError(ErrorRecord errorRecord) => throw Running.Terminating(errorRecord);

    public bool ShouldProcess(string target, string action) => Running.ShouldProcess(target, action);

    protected virtual void BeginProcessing()
    {
    }

    protected virtual void ProcessRecord()
    {
    }

    protected virtual void EndProcessing()
    {
    }

    protected virtual void StopProcessing()
    {
    }
}

/// <summary>A cmdlet that knows where it runs.</summary>
public abstract class PSCmdlet : Cmdlet
{
    public string ParameterSetName => Running.ParameterSetName;

    public InvocationInfo MyInvocation => Running.Invocation;

    public object? GetVariableValue(string name) => Running.Pipeline.Host.GetVariable(name);

    public string GetUnresolvedProviderPathFromPSPath(string path) =>
        path.Contains(':', StringComparison.Ordinal) && !Path.IsPathFullyQualified(path)
            ? throw new HostLimitException($"the path '{path}'")
            : path.StartsWith('~')
                ? throw new HostLimitException($"the path '{path}'")
                : Path.GetFullPath(path);
}

/// <summary>How a command was called.</summary>
public class InvocationInfo
{
    internal InvocationInfo(CommandInfo command) => MyCommand = command;

    public CommandInfo MyCommand { get; }

    public Dictionary<string, object?> BoundParameters { get; } = new(StringComparer.OrdinalIgnoreCase);
}

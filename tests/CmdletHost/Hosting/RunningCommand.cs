using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace QuayPS.CmdletHost;

/// <summary>A command in a pipeline: its streams, its preferences, its life.</summary>
internal sealed class RunningCommand
{
    private readonly Cmdlet _cmdlet;
    private readonly ParameterBinder _binder;
    private readonly IReadOnlyList<Argument> _arguments;
    private readonly bool _hasInput;

    public RunningCommand(Pipeline pipeline, CommandInfo command, IReadOnlyList<Argument> arguments, bool hasInput)
    {
        Pipeline = pipeline;
        _arguments = arguments;
        _hasInput = hasInput;
        _cmdlet = (Cmdlet)Activator.CreateInstance(command.ImplementingType)!;
        _cmdlet.Running = this;
        Invocation = new InvocationInfo(command);
        _binder = new ParameterBinder(_cmdlet, Invocation);
    }

    public Pipeline Pipeline { get; }

    public InvocationInfo Invocation { get; }

    public RunningCommand? Next { get; set; }

    public Cmdlet Cmdlet => _cmdlet;

    public string ParameterSetName => _binder.ParameterSetName;

    private HostStreams Streams => Pipeline.Host.Streams;

    public void Bind()
    {
        _binder.BindCommandLine(_arguments, _hasInput);
        foreach (string name in new[] { "ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable" })
        {
            if (Invocation.BoundParameters.ContainsKey(name))
            {
                throw new HostLimitException("-" + name);
            }
        }
    }

    public void Begin() => Guard(_cmdlet.DoBegin);

    public void ProcessWithoutInput()
    {
        Pipeline.Host.Resolved.Add((Invocation.MyCommand.Name, ParameterSetName));
        Guard(_cmdlet.DoProcess);
    }

    public void Process(object? input)
    {
        try
        {
            _binder.BindInput(input);
        }
        catch (ParameterBindingException e)
        {
            ErrorRecord record = e.ErrorRecord!;
            record.TargetObject = input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input;
            Error(record);
            return;
        }

        Pipeline.Host.Resolved.Add((Invocation.MyCommand.Name, ParameterSetName));
        Guard(_cmdlet.DoProcess);
    }

    public void End()
    {
        _binder.Restore();
        Guard(_cmdlet.DoEnd);
    }

    public void Stop() => _cmdlet.DoStop();

    public void Dispose() => (_cmdlet as IDisposable)?.Dispose();

    public void Output(object? value)
    {
        Pipeline.ThrowIfStopping();
        if (Next is null)
        {
            Streams.Output.Add(value);
            Pipeline.Results.Add(value);
        }
        else
        {
            Next.Process(value);
        }
    }

    public void Error(ErrorRecord record)
    {
        Pipeline.ThrowIfStopping();
        Complete(record);
        switch (Preference("ErrorAction", "ErrorActionPreference"))
        {
            case ActionPreference.Continue:
                Streams.Errors.Add(record);
                break;
            case ActionPreference.Stop:
                throw new ActionPreferenceStopException(record);
        }
    }

    public CmdletInvocationException Terminating(ErrorRecord record)
    {
        Complete(record);
        return new CmdletInvocationException(record);
    }

    public void Warning(string text) => Tell(Streams.Warnings, text, Preference("WarningAction", "WarningPreference"));

    public void Verbose(string text) => Tell(Streams.Verbose, text, SwitchPreference("Verbose"));

    public void Debug(string text) => Tell(Streams.Debug, text, SwitchPreference("Debug"));

    public void Progress(ProgressRecord record)
    {
        Pipeline.ThrowIfStopping();
        Streams.Progress.Add((record.Activity, record.StatusDescription, record.RecordType));
    }

    // To the stream in any case; the preference is about what is shown.
    public void Information(InformationRecord record)
    {
        Pipeline.ThrowIfStopping();
        Streams.Information.Add(record);
    }

    public bool ShouldProcess(string target, string action)
    {
        CommandInfo command = Invocation.MyCommand;
        if (!command.Cmdlet.SupportsShouldProcess)
        {
            throw new HostLimitException("ShouldProcess of a cmdlet that does not declare it");
        }

        string text = $"Performing the operation \"{action}\" on target \"{target}\".";
        if (Invocation.BoundParameters.TryGetValue("WhatIf", out object? whatIf) ? LanguagePrimitives.IsTrue(whatIf) : LanguagePrimitives.IsTrue(Pipeline.Host.GetVariable("WhatIfPreference")))
        {
            Streams.WhatIf.Add("What if: " + text);
            return false;
        }

        var preference = (ConfirmImpact)Pipeline.Host.GetVariable("ConfirmPreference")!;
        bool ask = Invocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
            ? LanguagePrimitives.IsTrue(confirm)
            : preference != ConfirmImpact.None && command.Cmdlet.ConfirmImpact >= preference;
        if (ask && !Pipeline.Host.Confirm(text))
        {
            return false;
        }

        if (!ask)
        {
            Verbose(text);
        }

        return true;
    }

    private void Tell(List<string> stream, string text, ActionPreference preference)
    {
        Pipeline.ThrowIfStopping();
        switch (preference)
        {
            case ActionPreference.Continue:
                stream.Add(text);
                break;
            case ActionPreference.Stop:
                throw new HostLimitException("a preference Stop for something that is no error");
        }
    }

    private ActionPreference SwitchPreference(string name) => Invocation.BoundParameters.TryGetValue(name, out object? bound)
        ? LanguagePrimitives.IsTrue(bound) ? ActionPreference.Continue : ActionPreference.SilentlyContinue
        : Known(Pipeline.Host.GetVariable(name + "Preference"));

    private ActionPreference Preference(string parameter, string variable) =>
        Known(Invocation.BoundParameters.TryGetValue(parameter, out object? bound) ? bound : Pipeline.Host.GetVariable(variable));

    private static ActionPreference Known(object? preference) => preference is ActionPreference.Inquire or ActionPreference.Suspend or ActionPreference.Break
        ? throw new HostLimitException("the preference " + preference)
        : (ActionPreference)preference!;

    private void Complete(ErrorRecord record)
    {
        record.InvocationInfo ??= Invocation;
        if (record.CategoryInfo.Activity.Length == 0)
        {
            record.CategoryInfo.Activity = Invocation.MyCommand.Name;
        }
    }

    // Whatever a cmdlet throws ends its pipeline with an error of its own.
    private void Guard(Action life)
    {
        try
        {
            life();
        }
        catch (PromptRefusedException e)
        {
            throw Terminating(new ErrorRecord(e, "HostFunctionNotImplemented", ErrorCategory.NotImplemented, null));
        }
        catch (Exception e) when (e is not (RuntimeException or HostLimitException))
        {
            throw Terminating(new ErrorRecord(e, e.GetType().FullName, ErrorCategory.NotSpecified, null));
        }
    }
}

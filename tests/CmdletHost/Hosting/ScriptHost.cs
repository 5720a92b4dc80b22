using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace QuayPS.CmdletHost;

/// <summary>Runs scripts of a small part of PowerShell's language with the cmdlets of an assembly. It has variables and a runspace of its own.</summary>
public sealed class ScriptHost
{
    private readonly Dictionary<string, CommandInfo> _commands;
    private readonly Dictionary<string, object?> _variables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["false"] = false,
        ["null"] = null,
        ["ErrorActionPreference"] = ActionPreference.Continue,
        ["WarningPreference"] = ActionPreference.Continue,
        ["VerbosePreference"] = ActionPreference.SilentlyContinue,
        ["DebugPreference"] = ActionPreference.SilentlyContinue,
        ["ConfirmPreference"] = ConfirmImpact.High,
        ["WhatIfPreference"] = false,
    };

    private Pipeline? _running;

    /// <summary>Makes a host.</summary>
    /// <param name="cmdlets">The assembly with the cmdlets.</param>
    public ScriptHost(Assembly cmdlets) =>
        _commands = cmdlets.GetTypes().Concat(typeof(ScriptHost).Assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
            .Select(type => new CommandInfo(type))
            .ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The runspace, to which a session belongs.</summary>
    public Runspace Runspace { get; } = new();

    /// <summary>The commands by name.</summary>
    public IReadOnlyDictionary<string, CommandInfo> Commands => _commands;

    /// <summary>Answers of whoever is asked to confirm. Without one a prompt fails, as it does where nobody can be asked.</summary>
    public Queue<bool> Answers { get; } = new();

    /// <summary>Which parameter set each command was run with, each time that it did something.</summary>
    public ISet<(string Command, string ParameterSet)> Resolved { get; } = new HashSet<(string Command, string ParameterSet)>();

    /// <summary>What the script that runs has written.</summary>
    public HostStreams Streams { get; private set; } = new();

    /// <summary>Runs a script.</summary>
    public HostStreams Run(string script)
    {
        var streams = new HostStreams();
        (Streams, Runspace? before) = (streams, Runspace.DefaultRunspace);
        Runspace.DefaultRunspace = Runspace;
        try
        {
            foreach (Language.Statement statement in new Language.ScriptParser(script).Parse())
            {
                RunStatement(statement);
            }
        }
        catch (ActionPreferenceStopException e)
        {
            streams.Errors.Add(e.ErrorRecord);
            streams.Ended = true;
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }

        return streams;
    }

    /// <summary>Stops what runs, as Ctrl+C does. Called from another thread.</summary>
    public void Stop() => _running?.Stop();

    /// <summary>A variable's value; null if there is none.</summary>
    public object? GetVariable(string name) => _variables.GetValueOrDefault(name);

    /// <summary>Gives a variable a value, of its type where the engine has one for it.</summary>
    public void SetVariable(string name, object? value)
    {
        if (name is "true" or "false")
        {
            throw new HostLimitException("the setting of $" + name);
        }

        if (!name.Equals("null", StringComparison.OrdinalIgnoreCase))
        {
            _variables[name] = _variables.GetValueOrDefault(name) is Enum typed ? LanguagePrimitives.ConvertTo(value, typed.GetType()) : value;
        }
    }

    internal CommandInfo Find(string name) => _commands.GetValueOrDefault(name) ?? throw new HostLimitException($"the command '{name}'");

    internal bool HasVariable(string name) => _variables.ContainsKey(name);

    internal bool Confirm(string text)
    {
        if (Answers.TryDequeue(out bool answer))
        {
            return answer;
        }

        throw new PromptRefusedException("A command that prompts the user failed because nobody can be asked here: " + text);
    }

    internal List<object?> RunPipeline(Language.PipelineSyntax syntax)
    {
        var evaluator = new Language.Evaluator(this);
        IReadOnlyList<object?>? input = syntax.Source is null ? null : Language.Evaluator.Enumerate(evaluator.Evaluate(syntax.Source));
        if (syntax.Commands.Count == 0)
        {
            Streams.Output.AddRange(input!);
            return [.. input!];
        }

        var pipeline = new Pipeline(this);
        foreach (Language.CommandSyntax command in syntax.Commands)
        {
            pipeline.Add(Find(command.Name), evaluator.Arguments(command), input is not null);
        }

        Pipeline? outer = _running;
        _running = pipeline;
        try
        {
            pipeline.Run(input);
        }
        finally
        {
            _running = outer;
        }

        return pipeline.Results;
    }

    // A command that ends itself ends its statement, not the script.
    private void RunStatement(Language.Statement statement)
    {
        int before = Streams.Output.Count;
        try
        {
            List<object?> results = RunPipeline(statement.Pipeline);
            if (statement.Variable is not null)
            {
                Streams.Output.RemoveRange(before, Streams.Output.Count - before);
                SetVariable(statement.Variable, results.Count switch { 0 => null, 1 => results[0], _ => results.ToArray() });
            }
        }
        catch (RuntimeException e) when (e is not (ActionPreferenceStopException or PipelineStoppedException))
        {
            if (statement.Variable is not null)
            {
                Streams.Output.RemoveRange(before, Streams.Output.Count - before);
            }

            if (GetVariable("ErrorActionPreference") is ActionPreference.Stop)
            {
                throw new ActionPreferenceStopException(e.ErrorRecord!);
            }

            Streams.Errors.Add(e.ErrorRecord ?? throw new HostLimitException("the exception " + e.Message));
        }
    }
}

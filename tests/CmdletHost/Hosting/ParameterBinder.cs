using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Numerics;

namespace QuayPS.CmdletHost;

/// <summary>Binds a command line and then, one after the other, the objects that come along the pipeline.</summary>
internal sealed partial class ParameterBinder
{
    private readonly Cmdlet _cmdlet;
    private readonly CommandInfo _command;
    private readonly InvocationInfo _invocation;
    private readonly List<Parameter> _unbound;
    private readonly Dictionary<Parameter, object?> _defaults = [];
    private readonly List<Parameter> _fromPipeline = [];
    private uint _sets = uint.MaxValue;
    private uint _setsOfCommandLine;
    private uint _firstChoice;

    public ParameterBinder(Cmdlet cmdlet, InvocationInfo invocation)
    {
        _cmdlet = cmdlet;
        _invocation = invocation;
        _command = invocation.MyCommand;
        _unbound = [.. _command.Parameters];
    }

    public string ParameterSetName => _command.SetName(_sets);

    public void BindCommandLine(IReadOnlyList<Argument> arguments, bool expectsInput)
    {
        List<Argument> rest = BindNamed(arguments);
        rest = BindPositional(rest);
        ValidateSets(beforePipeline: true, useDefault: false);
        if (rest.Count > 0)
        {
            throw rest[0].Parameter is { } name
                ? Failure($"A parameter cannot be found that matches parameter name '{name}'.", "NamedParameterNotFound")
                : Failure($"A positional parameter cannot be found that accepts argument '{rest[0].Value ?? "$null"}'.", "PositionalParameterNotFound");
        }

        int count = ValidateSets(beforePipeline: expectsInput, useDefault: !expectsInput);
        if (count > 1 && expectsInput && SetsThatTakeInput() is var filtered && filtered != _sets)
        {
            _sets = filtered;
            count = ValidateSets(beforePipeline: true, useDefault: false);
        }

        if (Missing(count, expectsInput) is { Count: > 0 } missing)
        {
            throw Failure(
                $"Cannot process command because of one or more missing mandatory parameters: {string.Join(" ", missing.Select(p => p.Name))}.",
                "MissingMandatoryParameter");
        }

        if (!expectsInput)
        {
            SelectSet();
        }

        _setsOfCommandLine = _sets;
    }

    private ParameterBindingException Failure(string message, string id, Exception? inner = null) =>
        new(message, id, ErrorCategory.InvalidArgument, _invocation, inner);

    private ParameterBindingException Ambiguous() => Failure(
        "Parameter set cannot be resolved using the specified named parameters.", "AmbiguousParameterSet");

    private Parameter? Match(string name)
    {
        bool Exact(string other) => other.Equals(name, StringComparison.OrdinalIgnoreCase);
        bool Begins(string other) => other.StartsWith(name, StringComparison.OrdinalIgnoreCase);

        if (_command.Parameters.FirstOrDefault(p => Exact(p.Name) || p.Aliases.Any(Exact)) is { } exact)
        {
            return exact;
        }

        List<Parameter> found = [.. _command.Parameters.Where(p => Begins(p.Name) || p.Aliases.Any(Begins))];
        if (found.Count > 1 && found.Count(p => !p.IsCommon) == 1)
        {
            found.RemoveAll(p => p.IsCommon);
        }

        return found.Count > 1
            ? throw Failure($"Parameter cannot be processed because the parameter name '{name}' is ambiguous.", "AmbiguousParameter")
            : found.FirstOrDefault();
    }

    private List<Argument> BindNamed(IReadOnlyList<Argument> arguments)
    {
        // First each name gets its value, then the values are bound.
        var named = new List<(Parameter Parameter, object? Value)>();
        var rest = new List<Argument>();
        for (int i = 0; i < arguments.Count; i++)
        {
            Argument argument = arguments[i];
            if (argument.Parameter is null)
            {
                rest.Add(argument);
                continue;
            }

            if (Match(argument.Parameter) is not { } parameter)
            {
                rest.Add(argument);
                if (!argument.HasValue && i + 1 < arguments.Count && arguments[i + 1].Parameter is null)
                {
                    rest.Add(arguments[++i]);
                }
            }
            else if (argument.HasValue)
            {
                named.Add((parameter, argument.Value));
            }
            else if (parameter.IsSwitch)
            {
                named.Add((parameter, new SwitchParameter(true)));
            }
            else if (i + 1 < arguments.Count && arguments[i + 1].Parameter is null)
            {
                named.Add((parameter, arguments[++i].Value));
            }
            else
            {
                throw Failure($"Missing an argument for parameter '{parameter.Name}'.", "MissingArgument");
            }
        }

        foreach ((Parameter parameter, object? value) in named)
        {
            if (!_unbound.Contains(parameter))
            {
                throw Failure($"Cannot bind parameter because parameter '{parameter.Name}' is specified more than once.", "ParameterAlreadyBound");
            }

            Bind(parameter, value, coerce: true);
        }

        return rest;
    }

    private List<Argument> BindPositional(List<Argument> rest)
    {
        List<Argument> values = rest.FindAll(argument => argument.Parameter is null);
        if (rest.Count > values.Count)
        {
            return rest;
        }

        int[] positions = [.. _unbound.SelectMany(p => p.In(_sets)).Select(set => set.Data.Position).Where(p => p != int.MinValue).Distinct().Order()];
        foreach (int position in positions)
        {
            if (values.Count == 0)
            {
                break;
            }

            List<Parameter> there = [.. _unbound.Where(p => p.In(_sets).Any(set => set.Data.Position == position))];
            if (there.Count > 1)
            {
                // The default set comes first.
                List<Parameter> preferred = there.FindAll(p => p.In(_command.DefaultSet).Any(set => set.Data.Position == position));
                there = preferred.Count == 1 ? preferred : throw new HostLimitException("several parameters at one position");
            }

            if (there.Count == 1)
            {
                Bind(there[0], values[0].Value, coerce: true);
                values.RemoveAt(0);
            }
        }

        return values;
    }

    private static int CountOf(uint sets) => sets == uint.MaxValue ? 1 : BitOperations.PopCount(sets);

    // How many sets are still possible; fails where that cannot be told.
    private int ValidateSets(bool beforePipeline, bool useDefault)
    {
        int count = CountOf(_sets);
        if (count == 0)
        {
            throw Ambiguous();
        }

        uint standard = _command.DefaultSet;
        bool defaultIsValid = standard != 0 && (_sets & standard) != 0;
        if (_sets == uint.MaxValue)
        {
            count = Math.Max(_command.SetCount, 1);
            if (beforePipeline && InputMayDecide())
            {
                return count;
            }
        }

        if (count == 1 && !(defaultIsValid && useDefault))
        {
            return count;
        }

        if (defaultIsValid)
        {
            if (!useDefault)
            {
                return count;
            }

            _sets = standard;
        }
        else if (beforePipeline && InputMayDecide())
        {
            return count;
        }
        else
        {
            ResolveByMandatory();
        }

        return 1;
    }

    private bool InputMayDecide() => _unbound.Any(p => p.In(_sets).Any(set => set.Data.TakesPipelineInput));

    private void ResolveByMandatory()
    {
        uint candidates = _sets == uint.MaxValue ? _command.AllSets : _sets;
        uint lacking = _unbound.SelectMany(p => p.Sets)
            .Where(set => set.Flag != 0 && set.Data.Mandatory)
            .Aggregate(0u, (flags, set) => flags | set.Flag);
        uint left = candidates & ~lacking;
        _sets = CountOf(left) == 1 ? left : throw Ambiguous();
    }

    private uint SetsThatTakeInput()
    {
        uint taking = 0;
        foreach (Parameter parameter in _unbound)
        {
            foreach ((uint flag, ParameterAttribute data) in parameter.In(_sets))
            {
                if (data.TakesPipelineInput && flag == 0)
                {
                    return _sets;
                }

                taking |= data.TakesPipelineInput ? flag : 0;
            }
        }

        return taking == 0 ? _sets : _sets & taking;
    }

    private void SelectSet()
    {
        if (_command.SetCount > 1 && _sets == uint.MaxValue)
        {
            _sets = _command.DefaultSet != 0 ? _command.DefaultSet : throw Ambiguous();
        }
    }
}

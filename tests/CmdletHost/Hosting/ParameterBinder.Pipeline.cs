using System.Linq;
using System.Management.Automation;

namespace QuayPS.CmdletHost;

/// <summary>The binding of what comes along the pipeline.</summary>
internal sealed partial class ParameterBinder
{
    private enum Phase
    {
        Value,
        Property,
        ValueCoerced,
        PropertyCoerced,
    }

    /// <summary>Binds one object.</summary>
    /// <exception cref="ParameterBindingException">It cannot be bound; that is an error of this object alone.</exception>
    public void BindInput(object? input)
    {
        Restore();
        _sets = _setsOfCommandLine;
        bool any;
        try
        {
            any = BindPhases(input);
            SelectSet();
            if (!any)
            {
                throw Failure("The input object cannot be bound to any parameters for the command.", "InputObjectNotBound");
            }

            if (Missing(CountOf(_sets), expectsInput: false) is { Count: > 0 } missing)
            {
                throw Failure(
                    $"The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {string.Join(" ", missing.Select(p => p.Name))}",
                    "InputObjectMissingMandatory");
            }
        }
        catch (ParameterBindingException)
        {
            Restore();
            throw;
        }
    }

    /// <summary>Gives the parameters that the last object set the values which they had before.</summary>
    public void Restore()
    {
        foreach (Parameter parameter in _fromPipeline)
        {
            parameter.Property!.SetValue(_cmdlet, _defaults[parameter]);
            _invocation.BoundParameters.Remove(parameter.Name);
            _unbound.Add(parameter);
        }

        _fromPipeline.Clear();
    }

    private bool BindPhases(object? input)
    {
        bool any = false;
        uint[] rounds = _firstChoice == 0 ? [_sets] : [_firstChoice, _sets & ~_firstChoice];
        for (int round = 0; round < rounds.Length; round++)
        {
            uint valid = rounds[round];
            for (Phase phase = Phase.Value; phase <= Phase.PropertyCoerced; phase++)
            {
                if (!BindPhase(input, phase, valid))
                {
                    continue;
                }

                any = true;
                if (_firstChoice == 0 || round == 1)
                {
                    ValidateSets(beforePipeline: true, useDefault: true);
                    valid = _sets;
                }
            }

            if (_firstChoice != 0 && _sets == _firstChoice)
            {
                break;
            }
        }

        ValidateSets(beforePipeline: false, useDefault: true);
        return any;
    }

    private bool BindPhase(object? input, Phase phase, uint valid)
    {
        uint standard = _command.DefaultSet;
        if (standard != 0 && (valid & standard) != 0)
        {
            if (BindPhaseIn(input, phase, standard))
            {
                return true;
            }

            valid &= ~standard;
        }

        return BindPhaseIn(input, phase, valid);
    }

    private bool BindPhaseIn(object? input, Phase phase, uint valid)
    {
        bool any = false;
        foreach (Parameter parameter in _unbound.Where(p => p.TakesPipelineInput && p.IsIn(valid)).ToArray())
        {
            foreach ((_, ParameterAttribute data) in parameter.In(valid))
            {
                bool coerce = phase >= Phase.ValueCoerced;
                bool bound = phase is Phase.Value or Phase.ValueCoerced
                    ? data.ValueFromPipeline && BindFromPipeline(parameter, input, coerce, isProperty: false)
                    : data.ValueFromPipelineByPropertyName && Member(input, parameter) is { } member
                        && BindFromPipeline(parameter, member.Value, coerce, isProperty: true);
                if (bound)
                {
                    any = true;
                    break;
                }
            }
        }

        return any;
    }

    private static PSPropertyInfo? Member(object? input, Parameter parameter)
    {
        if (input is null)
        {
            return null;
        }

        var wrapped = PSObject.AsPSObject(input);
        return parameter.Aliases.Prepend(parameter.Name).Select(name => wrapped.Properties[name]).FirstOrDefault(property => property is not null);
    }

    private bool BindFromPipeline(Parameter parameter, object? value, bool coerce, bool isProperty)
    {
        object? before = parameter.Property!.GetValue(_cmdlet);
        try
        {
            if (!Bind(parameter, value, coerce))
            {
                return false;
            }
        }
        catch (ParameterBindingArgumentTransformationException e) when (!isProperty && (e.InnerException?.InnerException ?? e.InnerException) is PSInvalidCastException)
        {
            return false;
        }
        catch (ParameterBindingException e) when (e is not (ParameterBindingValidationException or ParameterBindingArgumentTransformationException))
        {
            return false;
        }

        _defaults.TryAdd(parameter, before);
        _fromPipeline.Add(parameter);
        return true;
    }
}

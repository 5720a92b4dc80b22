using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace QuayPS.CmdletHost;

/// <summary>One value for one parameter: transformed, converted, validated, set.</summary>
internal sealed partial class ParameterBinder
{
    private bool Bind(Parameter parameter, object? value, bool coerce)
    {
        try
        {
            value = Transform(parameter, value);
        }
        catch (ParameterBindingException e) when (!coerce && IsInvalidCast(e))
        {
            // The phases that convert nothing do not complain of what cannot be converted.
            return false;
        }

        if (coerce)
        {
            value = Coerce(parameter, value);
        }
        else if (!Fits(parameter, ref value))
        {
            return false;
        }

        Validate(parameter, value);
        if (parameter.Property is { } property)
        {
            try
            {
                property.SetValue(_cmdlet, value);
            }
            catch (TargetInvocationException e)
            {
                throw new HostLimitException($"the setter of {parameter.Name}, which threw {e.InnerException?.Message}");
            }
        }

        _invocation.BoundParameters[parameter.Name] = value;
        if (parameter.Flags != 0 && !parameter.IsInAllSets)
        {
            _sets &= parameter.Flags;
        }

        _unbound.Remove(parameter);
        return true;
    }

    private static bool IsInvalidCast(Exception? exception) => exception is not null && (exception is PSInvalidCastException || IsInvalidCast(exception.InnerException));

    private object? Transform(Parameter parameter, object? value)
    {
        foreach (ArgumentTransformationAttribute attribute in parameter.Attributes.OfType<ArgumentTransformationAttribute>())
        {
            try
            {
                value = attribute.Transform(new EngineIntrinsics(), value!);
            }
            catch (Exception e) when (e is not HostLimitException)
            {
                throw new ParameterBindingArgumentTransformationException(
                    $"Cannot process argument transformation on parameter '{parameter.Name}'. {e.Message}", _invocation, e);
            }
        }

        return value;
    }

    private object? Coerce(Parameter parameter, object? value)
    {
        object? inner = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (parameter.Type == typeof(string) && inner is IEnumerable and not string and not IDictionary)
        {
            throw Failure($"Cannot convert '{inner.GetType()}' to the type 'System.String' required by parameter '{parameter.Name}'.", "CannotConvertArgument");
        }

        if (inner is null && (parameter.Type == typeof(bool) || (parameter.Type.IsValueType && parameter.IsMandatorySomewhere)))
        {
            throw new HostLimitException($"null for the parameter {parameter.Name}");
        }

        try
        {
            return LanguagePrimitives.ConvertTo(value, parameter.Type);
        }
        catch (PSInvalidCastException e)
        {
            throw Failure($"Cannot bind parameter '{parameter.Name}'. {e.Message}", "CannotConvertArgumentNoMessage", e);
        }
    }

    // Whether the value is of the parameter's type already, or one of the list that the parameter takes.
    private static bool Fits(Parameter parameter, ref object? value)
    {
        object? inner = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (inner is null)
        {
            return !parameter.Type.IsValueType || Nullable.GetUnderlyingType(parameter.Type) is not null;
        }

        if (parameter.Type == typeof(object) || parameter.Type == typeof(PSObject))
        {
            value = parameter.Type == typeof(PSObject) ? PSObject.AsPSObject(value!) : value;
            return true;
        }

        if (parameter.Type.IsArray && parameter.Type.GetElementType()!.IsInstanceOfType(inner) && inner is not Array)
        {
            value = LanguagePrimitives.ConvertTo(inner, parameter.Type);
            return true;
        }

        value = inner;
        return parameter.Type.IsInstanceOfType(inner);
    }

    private void Validate(Parameter parameter, object? value)
    {
        foreach (ValidateArgumentsAttribute attribute in parameter.Attributes.OfType<ValidateArgumentsAttribute>())
        {
            try
            {
                attribute.Validate(value);
            }
            catch (ValidationMetadataException e)
            {
                throw new ParameterBindingValidationException(
                    $"Cannot validate argument on parameter '{parameter.Name}'. {e.Message}", "ParameterArgumentValidationError", _invocation, e);
            }
        }

        if (!parameter.IsMandatorySomewhere)
        {
            return;
        }

        string? refusal = value switch
        {
            null when !parameter.Has<AllowNullAttribute>() => "Null",
            "" when !parameter.Has<AllowEmptyStringAttribute>() => "EmptyString",
            ICollection { Count: 0 } and not IDictionary when !parameter.Has<AllowEmptyCollectionAttribute>() => "EmptyArray",
            IEnumerable items and not string and not IDictionary when items.Cast<object?>().Any(item => item is null) && !parameter.Has<AllowNullAttribute>() => "NullIn",
            IEnumerable items and not string and not IDictionary when items.Cast<object?>().Any(item => item is "") && !parameter.Has<AllowEmptyStringAttribute>() => "EmptyStringIn",
            _ => null,
        };
        if (refusal is "NullIn" or "EmptyStringIn")
        {
            throw new HostLimitException($"a list with nothing in it for the mandatory parameter {parameter.Name}");
        }

        if (refusal is not null)
        {
            throw new ParameterBindingValidationException(
                $"Cannot bind argument to parameter '{parameter.Name}' because it is empty.", $"ParameterArgumentValidationError{refusal}NotAllowed", _invocation);
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>The conversions of the engine, as far as parameters need them.</summary>
public static class LanguagePrimitives
{
    public static T ConvertTo<T>(object? valueToConvert) => (T)ConvertTo(valueToConvert, typeof(T))!;

    public static bool TryConvertTo<T>(object? valueToConvert, out T result)
    {
        try
        {
            result = ConvertTo<T>(valueToConvert);
            return true;
        }
        catch (PSInvalidCastException)
        {
            result = default!;
            return false;
        }
    }

    public static object? ConvertTo(object? valueToConvert, Type resultType)
    {
        if (resultType == typeof(PSObject))
        {
            return valueToConvert is null ? null : PSObject.AsPSObject(valueToConvert);
        }

        if (valueToConvert is PSObject && resultType == typeof(object))
        {
            return valueToConvert;
        }

        object? value = valueToConvert is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : valueToConvert;
        if (value is null)
        {
            return OfNull(resultType);
        }

        if (resultType.IsInstanceOfType(value))
        {
            return value;
        }

        Type type = Nullable.GetUnderlyingType(resultType) ?? resultType;
        if (type == typeof(string))
        {
            return ToText(valueToConvert!, value);
        }

        if (type.IsArray)
        {
            return ToArray(value, type.GetElementType()!);
        }

        try
        {
            return ToScalar(value, type);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new PSInvalidCastException($"Cannot convert value \"{value}\" to type \"{type}\". Error: \"{e.Message}\"", e);
        }
    }

    /// <summary>Whether the value counts as true.</summary>
    internal static bool IsTrue(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => false,
        bool flag => flag,
        SwitchParameter flag => flag.IsPresent,
        string text => text.Length > 0,
        int or long or double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
        IList { Count: 0 } => false,
        IList { Count: 1 } one => IsTrue(one[0]),
        _ => true,
    };

    private static object? OfNull(Type type)
    {
        if (type == typeof(string))
        {
            return string.Empty;
        }

        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        return type == typeof(SwitchParameter) ? default(SwitchParameter)
            : type == typeof(bool) ? false
            : type.IsPrimitive ? Convert.ChangeType(0, type, CultureInfo.InvariantCulture)
            : throw new PSInvalidCastException($"Cannot convert null to type \"{type}\".");
    }

    private static string ToText(object given, object value) => value switch
    {
        _ when given is PSObject { TokenText: { } token } => token,
        IEnumerable items and not IDictionary => string.Join(" ", items.Cast<object?>().Select(ConvertTo<string>)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static Array ToArray(object value, Type element)
    {
        object?[] items = value is IEnumerable many and not string and not IDictionary ? [.. many.Cast<object?>()] : [value];
        var array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            array.SetValue(ConvertTo(items[i], element), i);
        }

        return array;
    }

    private static object ToScalar(object value, Type type)
    {
        if (type.IsEnum)
        {
            return ToEnum(value, type);
        }

        if (type == typeof(bool))
        {
            return IsTrue(value);
        }

        if (type == typeof(SwitchParameter))
        {
            return value is bool flag ? new SwitchParameter(flag) : throw Refuse(value, type);
        }

        if (type.IsPrimitive || type == typeof(decimal))
        {
            return ToNumber(value, type);
        }

        return (value, type) switch
        {
            (string text, _) when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            (string text, _) when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture),
            (string text, _) when type == typeof(TimeSpan) => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
            (string text, _) when type == typeof(Guid) => Guid.Parse(text),
            (string text, _) when type == typeof(Uri) => new Uri(text, UriKind.RelativeOrAbsolute),
            (DateTime time, _) when type == typeof(DateTimeOffset) => new DateTimeOffset(time),
            _ when MayBeConverted(value, type) => throw new QuayPS.CmdletHost.HostLimitException($"a {value.GetType()} for a {type}"),
            _ => throw Refuse(value, type),
        };
    }

    // The engine tries constructors, Parse methods and conversion operators; which of them is not for here to guess.
    private static bool MayBeConverted(object value, Type type)
    {
        Type from = value.GetType();
        return type.GetConstructors().Any(c => c.GetParameters() is [{ } only] && only.ParameterType.IsAssignableFrom(from))
            || (value is string && type.GetMethod("Parse", [typeof(string)]) is not null)
            || new[] { from, type }.Any(side => side.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Any(m => m.Name is "op_Implicit" or "op_Explicit" && m.ReturnType == type && m.GetParameters()[0].ParameterType.IsAssignableFrom(from)))
            || value is IDictionary;
    }

    private static object ToNumber(object value, Type type)
    {
        if (value is string text)
        {
            if (text.Trim().Length == 0 || text.IndexOfAny(['x', 'X']) == 1)
            {
                throw new QuayPS.CmdletHost.HostLimitException($"the number '{text}'");
            }

            return type == typeof(double) || type == typeof(float) || type == typeof(decimal)
                ? Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
                : Convert.ChangeType(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture);
        }

        return value is IConvertible and not DateTime && !value.GetType().IsEnum
            ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            : throw new QuayPS.CmdletHost.HostLimitException($"a {value.GetType()} for a number");
    }

    private static object ToEnum(object value, Type type)
    {
        if (value is not string text)
        {
            return value is int or long
                ? Enum.IsDefined(type, Convert.ToInt32(value, CultureInfo.InvariantCulture))
                    ? Enum.ToObject(type, value)
                    : throw Refuse(value, type)
                : throw new QuayPS.CmdletHost.HostLimitException($"a {value.GetType()} for a {type}");
        }

        if (text.Contains(',', StringComparison.Ordinal))
        {
            throw new QuayPS.CmdletHost.HostLimitException($"several values of {type} in one text");
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number))
        {
            return ToEnum(number, type);
        }

        string trimmed = text.Trim();
        string[] names = Enum.GetNames(type);
        string[] exact = Array.FindAll(names, name => name.Equals(trimmed, StringComparison.OrdinalIgnoreCase));
        string[] found = exact.Length > 0 || trimmed.Length == 0
            ? exact
            : Array.FindAll(names, name => name.StartsWith(trimmed, StringComparison.OrdinalIgnoreCase));
        return found.Length == 1 ? Enum.Parse(type, found[0]) : throw Refuse(value, type);
    }

    private static PSInvalidCastException Refuse(object value, Type type) =>
        new($"Cannot convert the \"{value}\" value of type \"{value.GetType()}\" to type \"{type}\".");
}

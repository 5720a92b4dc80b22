using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

/// <summary>Looks at an argument after its conversion.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class ValidateArgumentsAttribute : Attribute
{
    internal abstract void Validate(object? argument);
}

/// <summary>Looks at each item of an argument.</summary>
public abstract class ValidateEnumeratedArgumentsAttribute : ValidateArgumentsAttribute
{
    internal sealed override void Validate(object? argument)
    {
        if (argument is null)
        {
            throw new ValidationMetadataException("The argument is null or an element of it is.");
        }

        if (argument is IEnumerable items and not string and not IDictionary)
        {
            foreach (object? item in items)
            {
                ValidateElement(item);
            }
        }
        else
        {
            ValidateElement(argument);
        }
    }

    private protected abstract void ValidateElement(object? element);
}

/// <summary>Refuses null.</summary>
public sealed class ValidateNotNullAttribute : ValidateArgumentsAttribute
{
    internal override void Validate(object? argument)
    {
        if (argument is null || (argument is IEnumerable items and not string and not IDictionary && items.Cast<object?>().Any(item => item is null)))
        {
            throw new ValidationMetadataException("The argument is null.");
        }
    }
}

/// <summary>Refuses null, an empty text and an empty list.</summary>
public sealed class ValidateNotNullOrEmptyAttribute : ValidateArgumentsAttribute
{
    internal override void Validate(object? argument)
    {
        bool isEmpty = argument switch
        {
            null => true,
            string text => text.Length == 0,
            IEnumerable items => !items.Cast<object?>().Any() || items.Cast<object?>().Any(item => item is null or ""),
            _ => false,
        };
        if (isEmpty)
        {
            throw new ValidationMetadataException("The argument is null or empty.");
        }
    }
}

/// <summary>Limits a number.</summary>
public sealed class ValidateRangeAttribute(object minRange, object maxRange) : ValidateEnumeratedArgumentsAttribute
{
    private protected override void ValidateElement(object? element)
    {
        object?[] numbers = [element, minRange, maxRange];
        if (!Array.TrueForAll(numbers, value => value is int or double) && !Array.TrueForAll(numbers, value => value is int or long))
        {
            throw new QuayPS.CmdletHost.HostLimitException($"a range from {minRange} to {maxRange} and a {element?.GetType()}");
        }

        decimal number = Convert.ToDecimal(element, CultureInfo.InvariantCulture);
        if (number < Convert.ToDecimal(minRange, CultureInfo.InvariantCulture) || number > Convert.ToDecimal(maxRange, CultureInfo.InvariantCulture))
        {
            throw new ValidationMetadataException($"The {element} argument is not between {minRange} and {maxRange}.");
        }
    }
}

/// <summary>Demands a pattern.</summary>
public sealed class ValidatePatternAttribute(string regexPattern) : ValidateEnumeratedArgumentsAttribute
{
    public RegexOptions Options { get; set; } = RegexOptions.IgnoreCase;

    private protected override void ValidateElement(object? element)
    {
        string text = Convert.ToString(element, CultureInfo.InvariantCulture) ?? string.Empty;
        if (!Regex.IsMatch(text, regexPattern, Options))
        {
            throw new ValidationMetadataException($"The argument \"{text}\" does not match the \"{regexPattern}\" pattern.");
        }
    }
}

/// <summary>Limits the length of a text.</summary>
public sealed class ValidateLengthAttribute(int minLength, int maxLength) : ValidateEnumeratedArgumentsAttribute
{
    private protected override void ValidateElement(object? element)
    {
        if (element is not string text)
        {
            throw new ValidationMetadataException("The argument has no length.");
        }

        if (text.Length < minLength || text.Length > maxLength)
        {
            throw new ValidationMetadataException($"The length of the argument is {text.Length}, not {minLength} to {maxLength}.");
        }
    }
}

/// <summary>Limits the number of items.</summary>
public sealed class ValidateCountAttribute(int minLength, int maxLength) : ValidateArgumentsAttribute
{
    internal override void Validate(object? argument)
    {
        int count = argument is ICollection items ? items.Count : throw new ValidationMetadataException("The argument is no collection.");
        if (count < minLength || count > maxLength)
        {
            throw new ValidationMetadataException($"The argument has {count} items, not {minLength} to {maxLength}.");
        }
    }
}

/// <summary>Limits a text to some.</summary>
public sealed class ValidateSetAttribute(params string[] validValues) : ValidateEnumeratedArgumentsAttribute
{
    public bool IgnoreCase { get; set; } = true;

    private protected override void ValidateElement(object? element)
    {
        StringComparison comparison = IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string text = Convert.ToString(element, CultureInfo.InvariantCulture) ?? string.Empty;
        if (!Array.Exists(validValues, value => value.Equals(text, comparison)))
        {
            throw new ValidationMetadataException($"The argument \"{text}\" is none of {string.Join(",", validValues)}.");
        }
    }
}

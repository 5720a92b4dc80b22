using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts a name, or a list of names, as text or as a value with an unambiguous text: a whole number, a Guid, a version, an
/// enum value. PowerShell would convert any other object from the pipeline to text, and would then not bind the properties
/// of the object. A fraction is accepted only if its original text is known: as a number, 1.10 is 1.1, which is another name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTextAttribute : ValueAttribute
{
    /// <summary>
    /// A property that supplies the name if the value is an object with that property. Needed if another parameter binds
    /// the property by name: <c>Repository</c> for a cmdlet with -Repository that accepts repositories for -Destination.
    /// </summary>
    public string? Property { get; set; }

    private protected override object? Read(object? value, object? given)
    {
        if (IsText(value))
        {
            return RequireText(given);
        }

        if (value is IList items && items.Cast<object?>().All(item => IsText(Unwrap(item))))
        {
            object?[] texts = items.Cast<object?>().Select(RequireText).ToArray();
            return texts.SequenceEqual(items.Cast<object?>()) ? given : texts;
        }

        return Property is not null && Unwrap(PSObject.AsPSObject(given).Properties[Property]?.Value) is string name
            ? name
            : throw WrongType($"An object of the type {value!.GetType().Name} is not a name. Specify text, such as the object's Name, or pipe an object with properties named like the parameters.");
    }

    // Null comes from a property without a value; validation attributes decide on it.
    private static bool IsText(object? value) => value switch
    {
        null or string or Guid or Version or Uri => true,
        bool or DateTime or DBNull => false,
        _ => value is IConvertible,
    };

    private static object? RequireText(object? given)
    {
        object? value = Unwrap(given);
        if (value is not (double or float) && !(value is decimal number && number != decimal.Truncate(number)))
        {
            return given;
        }

        return FractionText.Of(given!, value)
            ?? throw Refusal($"PowerShell has converted a name to the number {LanguagePrimitives.ConvertTo<string>(value)}; as a number, 1.10 is 1.1. Put names that look like numbers in quotes: '1.10'.");
    }
}

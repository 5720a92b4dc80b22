using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts a name, or a list of names, that is text or is written like text: a whole number, a Guid, a version, a value of
/// a fixed set. PowerShell would convert any object from the pipeline to text, and would not bind the properties of the
/// object then. A fraction is accepted only where its text is known: as a number, 1.10 is 1.1, which is another name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTextAttribute : ValueAttribute
{
    // No number is typed with this separator, so a conversion that does not show it has found the text that was typed.
    private static readonly NumberFormatInfo Unlike = new() { NumberDecimalSeparator = "_" };

    /// <summary>
    /// A property whose text is taken of an object that has it, where another parameter already binds the property by its
    /// name: <c>Repository</c> for a cmdlet that has -Repository and takes repositories for -Destination.
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
            foreach (object? item in items)
            {
                RequireText(item);
            }

            return given;
        }

        return Property is not null && Unwrap(PSObject.AsPSObject(given).Properties[Property]?.Value) is string name
            ? name
            : throw WrongType($"An object of the type {value!.GetType().Name} is no name. Give the text, such as the object's Name, or pipe an object with properties named like the parameters.");
    }

    // Null is a property without a value, which validation attributes judge.
    private static bool IsText(object? value) => value switch
    {
        null or string or Guid or Version or Uri => true,
        bool or DateTime or DBNull => false,
        _ => value is IConvertible,
    };

    // A number that is typed alone as an argument still has its text; one in a list, in a variable or from the pipeline has none.
    private static object? RequireText(object? given)
    {
        object? value = Unwrap(given);
        bool isFraction = value is double or float || (value is decimal number && number.ToString(Unlike).Contains(Unlike.NumberDecimalSeparator));
        return isFraction && TextOf(given) == TextOf(value)
            ? throw Refusal($"PowerShell has read a name as the number {LanguagePrimitives.ConvertTo<string>(value)}, and as a number 1.10 is 1.1. Put names that look like numbers in quotes: '1.10'.")
            : given;
    }

    private static string TextOf(object? value) => (string)LanguagePrimitives.ConvertTo(value, typeof(string), Unlike);
}

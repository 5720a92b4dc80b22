using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts a name, or a list of names, that is text or is written like text: a number, a Guid, a version, a value of a
/// fixed set. PowerShell would convert any object from the pipeline to text, and would not bind the properties of the
/// object then.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTextAttribute : ValueAttribute
{
    /// <summary>
    /// A property whose text is taken of an object that has it, where another parameter already binds the property by its
    /// name: <c>Repository</c> for a cmdlet that has -Repository and takes repositories for -Destination.
    /// </summary>
    public string? Property { get; set; }

    private protected override object? Read(object? value, object? given)
    {
        if (IsText(value))
        {
            return given;
        }

        if (value is IList items && items.Cast<object?>().All(item => IsText(Unwrap(item))))
        {
            // A number that is typed alone still has its text; in a list, 1.10 is 1.1 already.
            return items.Cast<object?>().Select(Unwrap).FirstOrDefault(item => item is double or float or decimal) is { } number
                ? throw Refusal($"PowerShell reads names in a list that look like numbers as numbers: 1.10 becomes 1.1. Put such names in quotes, as in '{LanguagePrimitives.ConvertTo<string>(number)}'.")
                : given;
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
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>The definition of a single value. The document holds it as text, and the definition of the key parses it.</summary>
internal abstract class ScalarDefinition : ValueDefinition
{
    /// <summary>The pattern of a reference to a variable, which may stand for any single value.</summary>
    internal const string VariablePattern = @"\$\{[A-Za-z_][A-Za-z0-9_]*\}";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind is not (NodeKind.Text or NodeKind.Typed))
        {
            return Refuse(node, reading);
        }

        if (reading.Resolve(node.Text, node.Place) is not { } text)
        {
            return null;
        }

        // A JSON parser has already turned 1.10 into 1.1, so text must be a string in JSON.
        return (node.Kind == NodeKind.Typed && !TakesTyped(node.Text) ? null : Parse(text, reading)) ?? Refuse(node, reading);
    }

    /// <summary>Whether a number, true or false of a typed format (JSON or objects) is accepted as this value.</summary>
    protected virtual bool TakesTyped(string text) => true;

    /// <summary>Parses a text; null if it is not valid.</summary>
    protected abstract object? Parse(string text, DocumentReading reading);

    /// <summary>Returns the schema of values that match one of several schemas or are a variable.</summary>
    protected static Dictionary<string, object?> OrVariable(params Dictionary<string, object?>[] schemas) => new()
    {
        ["anyOf"] = schemas.Append(new Dictionary<string, object?> { ["type"] = "string", ["pattern"] = VariablePattern }).ToArray(),
    };
}

/// <summary>A text.</summary>
/// <param name="maximum">The largest number of characters; 0 for no limit.</param>
/// <param name="mayBeEmpty">Whether an empty text is allowed. It clears the current value.</param>
internal class TextDefinition(int maximum = 0, bool mayBeEmpty = false) : ScalarDefinition
{
    public override string Expected => maximum > 0 ? $"a text of at most {maximum} characters" : mayBeEmpty ? "a text" : "a text that is not empty";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text((string)value);

    public override Dictionary<string, object?> Schema()
    {
        var schema = new Dictionary<string, object?> { ["type"] = "string" };
        if (maximum > 0)
        {
            schema["maxLength"] = maximum;
        }

        if (!mayBeEmpty)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }

    // A whole number in JSON keeps the digits that were written.
    protected override bool TakesTyped(string text) => text.All(char.IsDigit);

    protected override object? Parse(string text, DocumentReading reading) =>
        (maximum > 0 && text.Length > maximum) || (text.Length == 0 && !mayBeEmpty) ? null : text;
}

/// <summary>The name of a user, or the full name of a robot.</summary>
internal sealed class AccountDefinition : TextDefinition
{
    public override string Expected => "the name of a user, or of a robot as 'organization+name'";

    protected override object? Parse(string text, DocumentReading reading) =>
        AddressName.Problem(text) is null && text.IndexOf('@') < 0 ? reading.AccountName(text) : null;
}

/// <summary>The name of a robot: short, or the full name for a robot of another organization.</summary>
internal sealed class RobotDefinition : TextDefinition
{
    public override string Expected => "the name of a robot, short or as 'organization+name'";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text(writing.RobotName((string)value));

    protected override object? Parse(string text, DocumentReading reading) => AddressName.Problem(text) is null ? reading.RobotName(text) : null;
}

/// <summary>A name that can be a segment of a path.</summary>
/// <param name="expected">The description of the name, with its rules.</param>
internal sealed class NameDefinition(string expected) : TextDefinition
{
    public override string Expected => expected;

    protected override object? Parse(string text, DocumentReading reading) => AddressName.Problem(text) is null ? text : null;
}

/// <summary>True or false.</summary>
internal sealed class FlagDefinition : ScalarDefinition
{
    public override string Expected => "true or false";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Typed((bool)value ? "true" : "false");

    public override Dictionary<string, object?> Schema() => OrVariable(new Dictionary<string, object?> { ["type"] = "boolean" });

    protected override object? Parse(string text, DocumentReading reading) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };
}

/// <summary>A whole number.</summary>
/// <param name="minimum">The smallest.</param>
/// <param name="maximum">The largest.</param>
internal sealed class NumberDefinition(int minimum, int maximum = int.MaxValue) : ScalarDefinition
{
    public override string Expected => maximum == int.MaxValue ? $"a whole number from {minimum} on" : $"a whole number from {minimum} to {maximum}";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Typed(((int)value).ToString(CultureInfo.InvariantCulture));

    public override Dictionary<string, object?> Schema()
    {
        var schema = new Dictionary<string, object?> { ["type"] = "integer", ["minimum"] = minimum };
        if (maximum != int.MaxValue)
        {
            schema["maximum"] = maximum;
        }

        return OrVariable(schema);
    }

    protected override object? Parse(string text, DocumentReading reading) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum ? number : null;
}

/// <summary>A duration in the format of the cmdlets' parameters.</summary>
internal sealed class DurationDefinition : ScalarDefinition
{
    public override string Expected => "a duration such as 30min, 12h, 7d or 2w";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text(DurationText.Of((TimeSpan)value));

    public override Dictionary<string, object?> Schema() => new()
    {
        ["type"] = "string",
        ["pattern"] = $@"^(\s*\d+(\.\d+)?\s*(min|[shdwSHDW]))+\s*$|^{VariablePattern}$",
    };

    protected override bool TakesTyped(string text) => false;

    protected override object? Parse(string text, DocumentReading reading) => DurationText.TryParse(text, out TimeSpan span) && !DurationText.HasBareMinutes(text) ? span : null;
}

/// <summary>A size in the format of the cmdlets' parameters.</summary>
internal sealed class SizeDefinition : ScalarDefinition
{
    public override string Expected => "a size such as 500 MiB or 10 GiB, or a number of bytes";

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text(SizeText.Of((long)value));

    public override Dictionary<string, object?> Schema() => OrVariable(
        new Dictionary<string, object?> { ["type"] = "integer", ["minimum"] = 1 },
        new Dictionary<string, object?> { ["type"] = "string", ["pattern"] = @"^\s*\d+(\.\d+)?\s*([KMGTPEkmgtpe][iI]?)?[bB]?\s*$" });

    protected override object? Parse(string text, DocumentReading reading)
    {
        try
        {
            return SizeText.TryParse(text, out long bytes) && bytes > 0 ? bytes : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

/// <summary>One of a fixed set of words.</summary>
/// <param name="type">The enum whose members are the words.</param>
internal sealed class WordDefinition(Type type) : ScalarDefinition
{
    /// <summary>The words as documents write them, in the order of the enum.</summary>
    public IReadOnlyList<string> Words { get; } = Enum.GetValues(type).Cast<Enum>().Select(WordOf).ToArray();

    public override string Expected => "one of " + string.Join(", ", Words.Select(word => $"'{word}'"));

    /// <summary>Returns a value of an enum as documents write it: <c>readOnly</c>.</summary>
    public static string WordOf(Enum value)
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Text(WordOf((Enum)value));

    public override Dictionary<string, object?> Schema() => OrVariable(new Dictionary<string, object?> { ["enum"] = Words });

    protected override bool TakesTyped(string text) => false;

    protected override object? Parse(string text, DocumentReading reading) => WireName.TryParse(type, text, out object? value) ? value : null;
}

/// <summary>A secret. The document holds the name of a variable instead of the secret.</summary>
/// <param name="mayBeWritten">Whether the document may hold the value itself, for addresses that are not always secret.</param>
internal sealed class SecretDefinition(bool mayBeWritten = false) : ValueDefinition
{
    public override string Expected => mayBeWritten ? "an address, or ${NAME} where it is a secret" : "${NAME}, since a document holds no secret; give its value with -Variable";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind == NodeKind.Secret)
        {
            return new DeclaredSecret(null, node.Secret);
        }

        if (node.Kind != NodeKind.Text)
        {
            return RefuseSecret(node, reading);
        }

        if (reading.ResolveSecret(node.Text) is { } secret)
        {
            return secret;
        }

        return mayBeWritten && node.Text.Length > 0 ? reading.ResolvePartlySecret(node.Text, node.Place) : RefuseSecret(node, reading);
    }

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Variable(value.ToString());

    public override Dictionary<string, object?> Schema() =>
        mayBeWritten ? new() { ["type"] = "string", ["minLength"] = 1 } : new() { ["type"] = "string", ["pattern"] = $"^{ScalarDefinition.VariablePattern}$" };

    // The registry does not return secrets, so a difference cannot be detected.
    public override bool AreEqual(object? current, object? desired) =>
        (current as DeclaredSecret)?.Value is not { } known || (desired as DeclaredSecret)?.Value is not { } wanted || known.Reveal() == wanted.Reveal();

    public override bool AreSame(object? one, object? other) => one is DeclaredSecret left && other is DeclaredSecret right ? left.IsSameAs(right) : one == other;

    // The message omits the text, which may be a secret.
    private object? RefuseSecret(DocumentNode node, DocumentReading reading)
    {
        reading.Add(node.Place, $"The value is not valid here. Expected is {Expected}.");
        return null;
    }
}

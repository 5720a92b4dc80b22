using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

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

using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

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

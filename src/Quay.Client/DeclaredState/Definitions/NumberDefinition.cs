using System.Collections.Generic;
using System.Globalization;

namespace Quay.Client;

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

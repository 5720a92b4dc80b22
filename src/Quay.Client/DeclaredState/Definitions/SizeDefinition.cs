using System;
using System.Collections.Generic;

namespace Quay.Client;

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

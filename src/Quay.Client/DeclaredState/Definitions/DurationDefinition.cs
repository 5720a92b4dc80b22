using System;
using System.Collections.Generic;

namespace Quay.Client;

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

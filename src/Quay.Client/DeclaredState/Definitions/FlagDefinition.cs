using System.Collections.Generic;

namespace Quay.Client;

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

using System.Text;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Validation;

/// <summary>Writes JSON as Python prints it. The error messages of Quay have values in this form.</summary>
internal static class PythonText
{
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                int members = 0;
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    text.Append(members++ == 0 ? "" : ", ").Append('\'').Append(property.Name).Append("': ");
                    Append(text, property.Value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                int items = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    text.Append(items++ == 0 ? "" : ", ");
                    Append(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                string content = value.GetString()!;
                char quote = content.Contains('\'', System.StringComparison.Ordinal) ? '"' : '\'';
                text.Append(quote).Append(content.Replace("\\", "\\\\", System.StringComparison.Ordinal)).Append(quote);
                break;
            case JsonValueKind.True:
                text.Append("True");
                break;
            case JsonValueKind.False:
                text.Append("False");
                break;
            case JsonValueKind.Null:
                text.Append("None");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}

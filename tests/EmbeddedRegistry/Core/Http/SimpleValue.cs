using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Writes simple values without the serializer, which looks up the type of each value and is slower in long listings.</summary>
internal static class SimpleValue
{
    /// <summary>Writes null, a string, a boolean or a number. False for another value, which the serializer must write.</summary>
    public static bool TryWrite(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                return true;
            case string text:
                json.WriteStringValue(text);
                return true;
            case bool flag:
                json.WriteBooleanValue(flag);
                return true;
            case long number:
                json.WriteNumberValue(number);
                return true;
            case int number:
                json.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }
}

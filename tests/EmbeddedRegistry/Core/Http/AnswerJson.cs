using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>
/// Serializes the bodies of answers: properties in snake_case, dictionary keys as they are, null as null, and a
/// DateTimeOffset in the form that most of Quay's answers use.
/// </summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new RegistryTimeConverter() },
    };

    public static byte[] Serialize(object? value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);
}

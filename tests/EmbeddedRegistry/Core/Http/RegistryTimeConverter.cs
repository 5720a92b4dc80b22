using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Writes times as RFC 2822 with the zone -0000, as in "Tue, 02 Jan 2024 03:04:05 -0000".</summary>
internal sealed class RegistryTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[32];
        Utf8Formatter.TryFormat(value, text, out int length, new StandardFormat('R'));
        "-0000"u8.CopyTo(text[(length - 3)..]);
        writer.WriteStringValue(text[..(length + 2)]);
    }
}

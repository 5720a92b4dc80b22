using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads a model by hand, member by member. Only for those that come by the ten thousand: it is quicker to start and
/// to run than the general way, and more to write.
/// </summary>
internal abstract class HotConverter<T> : JsonConverter
    where T : QuayObject, new()
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            reader.Skip();
            return null;
        }

        var model = new T();
        while (PlainValue.ReadNext(reader) != JsonToken.EndObject)
        {
            string name = (string)reader.Value!;
            PlainValue.ReadNext(reader);
            if (!ReadMember(model, name, reader))
            {
                model.GetAdditionalProperties()[name] = PlainValue.Read(reader);
            }
        }

        model.Complete();
        return model;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    /// <summary>Reads one member.</summary>
    /// <returns>False if the model does not know it; the reader then still stands at its value.</returns>
    protected abstract bool ReadMember(T model, string name, JsonReader reader);
}

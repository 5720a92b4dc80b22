using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads a model member by member, without a contract. It starts and runs faster than the general way, but needs code for
/// each member, so it is used only for models that are listed by the ten thousand.
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
    /// <param name="model">The model.</param>
    /// <param name="name">The name of the member in the API.</param>
    /// <param name="reader">The reader, at the value of the member.</param>
    /// <returns>False if the model does not have the member; the reader is then still at its value.</returns>
    protected abstract bool ReadMember(T model, string name, JsonReader reader);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Quay.Client;

/// <summary>
/// Maps models to the registry's JSON: names in snake_case, setters that are internal, values that may be missing, null or
/// of another type, and unknown fields in <see cref="QuayObject.GetAdditionalProperties"/>.
/// </summary>
internal sealed class QuayContractResolver : DefaultContractResolver
{
    public QuayContractResolver() =>
        NamingStrategy = new SnakeCaseNamingStrategy { ProcessDictionaryKeys = false };

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        JsonObjectContract contract = base.CreateObjectContract(objectType);
        if (typeof(QuayObject).IsAssignableFrom(objectType))
        {
            contract.ExtensionDataSetter = (target, name, value) =>
                ((QuayObject)target).GetAdditionalProperties()[name] = PlainValue.From(value);
            contract.OnDeserializedCallbacks.Add((target, _) => ((QuayObject)target).Complete());
        }

        return contract;
    }

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        if (member is not PropertyInfo info)
        {
            return property;
        }

        property.Writable = info.GetSetMethod(nonPublic: true) is not null;
        property.NullValueHandling = NullValueHandling.Ignore;
        // A property without a setter is computed by the client and not read from the response.
        property.Ignored |= !property.Writable;
        Type type = Nullable.GetUnderlyingType(info.PropertyType) ?? info.PropertyType;
        if (type.IsEnum && property.ValueProvider is { } values)
        {
            property.ValueProvider = new EnumValueProvider(values, type, property.PropertyName!);
            property.Converter = RawValueConverter.Instance;
        }
        else if (property.Converter is null && property.ValueProvider is { } plain)
        {
            bool isPlain = TolerantConverter.Handles(type);
            // QuayObject.Complete hides credentials in dictionaries, after the model has taken secrets out of them.
            bool hides = typeof(QuayObject).IsAssignableFrom(info.DeclaringType) && !info.IsDefined(typeof(KeepsCredentialsAttribute)) && type != typeof(QuayDictionary<object>);
            property.ValueProvider = new ModelValueProvider(plain, property.PropertyName!, hides);
            property.NullValueHandling = isPlain ? NullValueHandling.Include : NullValueHandling.Ignore;
            property.Converter = isPlain ? TolerantConverter.Instance : ShapeConverter.Instance;
        }

        return property;
    }

    // Secrets are no public properties, which would show them in tables and write their type into files.
    protected override List<MemberInfo> GetSerializableMembers(Type objectType) =>
    [
        .. base.GetSerializableMembers(objectType)
            .Union(objectType.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic).Where(property => property.PropertyType == typeof(SecureString))),
    ];

    // The properties of the base class are not fields of the response.
    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization)
    {
        IList<JsonProperty> properties = base.CreateProperties(type, memberSerialization);
        foreach (JsonProperty property in properties)
        {
            property.Ignored |= property.DeclaringType == typeof(QuayObject);
        }

        return properties;
    }

    /// <summary>Reads the value of an enum as text, which <see cref="EnumValueProvider"/> parses.</summary>
    private sealed class RawValueConverter : JsonConverter
    {
        public static RawValueConverter Instance { get; } = new();

        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            TolerantReader.ReadString(reader);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
            writer.WriteValue(value is Enum known ? WireName.Of(known) : null);
    }

    /// <summary>Reads lists and objects; another value is returned as an <see cref="UnparsedValue"/>.</summary>
    private sealed class ShapeConverter : JsonConverter
    {
        public static ShapeConverter Instance { get; } = new();

        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        {
            bool fits = serializer.ContractResolver.ResolveContract(objectType) switch
            {
                JsonArrayContract => reader.TokenType == JsonToken.StartArray,
                JsonObjectContract or JsonDictionaryContract => reader.TokenType == JsonToken.StartObject,
                _ => true,
            };
            return fits ? QuayJson.WithoutNulls(serializer.Deserialize(reader, objectType)) : new UnparsedValue(PlainValue.Read(reader));
        }

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Sets a property without the credentials in its addresses. A value of another type goes to AdditionalProperties.</summary>
    private sealed class ModelValueProvider(IValueProvider inner, string name, bool hides) : IValueProvider
    {
        public object? GetValue(object target) => inner.GetValue(target);

        public void SetValue(object target, object? value)
        {
            if (value is not UnparsedValue odd)
            {
                inner.SetValue(target, hides ? SecretAddress.HideCredentials(value) : value);
            }
            else if (target is QuayObject model)
            {
                model.GetAdditionalProperties()[name] = odd.Value;
            }
        }
    }

    /// <summary>Sets an enum from its name in the API. An unknown name goes to AdditionalProperties.</summary>
    private sealed class EnumValueProvider(IValueProvider inner, Type type, string name) : IValueProvider
    {
        public object? GetValue(object target) => inner.GetValue(target);

        public void SetValue(object target, object? value)
        {
            if (value is not string text || text.Length == 0)
            {
                return;
            }

            if (WireName.TryParse(type, text, out object? known))
            {
                inner.SetValue(target, known);
            }
            else if (target is QuayObject model)
            {
                model.GetAdditionalProperties()[name] = text;
            }
        }
    }
}

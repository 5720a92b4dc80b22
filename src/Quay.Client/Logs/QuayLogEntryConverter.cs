using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads log entries. Names, kinds and addresses recur in many entries, which share one string and one entity each, so that
/// long listings take little memory.
/// </summary>
internal sealed class QuayLogEntryConverter : HotConverter<QuayLogEntry>
{
    private const string CallbackName = "url";
    private static readonly StringPool Texts = new(4096, 128);
    private static readonly QuayLogEntity?[] Entities = new QuayLogEntity?[1024];

    protected override bool ReadMember(QuayLogEntry model, string name, JsonReader reader)
    {
        switch (name)
        {
            case "datetime":
                model.DateTime = TolerantReader.ReadTime(reader) ?? default;
                return true;
            case "kind":
                model.Kind = ReadText(reader) ?? string.Empty;
                return true;
            case "performer":
                model.Performer = ReadEntity(reader);
                return true;
            case "namespace":
                model.Namespace = ReadEntity(reader);
                return true;
            case "ip":
                model.Ip = ReadText(reader);
                return true;
            case "metadata":
                model.Metadata = ReadMetadata(reader) ?? model.Metadata;
                return true;
            default:
                return false;
        }
    }

    // The address of an export may have a secret in its path.
    private static string Shorten(string address) => SecretAddress.PlaceOf(address) is { } place ? place + "/" + SentSecrets.Mask : address;

    private static string? ReadText(JsonReader reader) =>
        TolerantReader.ReadShownString(reader) is { } text ? Texts.Get(text) : null;

    private static QuayDictionary<object?>? ReadMetadata(JsonReader reader)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            reader.Skip();
            return null;
        }

        var metadata = new QuayDictionary<object?>();
        while (PlainValue.ReadNext(reader) != JsonToken.EndObject)
        {
            string name = (string)reader.Value!;
            PlainValue.ReadNext(reader);
            metadata[name] = reader.Value is string text ? Texts.Get(name == CallbackName ? Shorten(text) : text) : PlainValue.Read(reader);
        }

        return metadata;
    }

    private static QuayLogEntity? ReadEntity(JsonReader reader)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? name = null;
        string? kind = null;
        bool isRobot = false;
        while (PlainValue.ReadNext(reader) != JsonToken.EndObject)
        {
            string member = (string)reader.Value!;
            PlainValue.ReadNext(reader);
            switch (member)
            {
                case "name":
                    name = ReadText(reader);
                    break;
                case "kind":
                    kind = ReadText(reader);
                    break;
                case "is_robot":
                    isRobot = TolerantReader.ReadBoolean(reader) ?? false;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return name is null ? null : Entity(name, kind, isRobot);
    }

    private static QuayLogEntity Entity(string name, string? kind, bool isRobot)
    {
        ref QuayLogEntity? entry = ref Entities[(uint)StringComparer.Ordinal.GetHashCode(name) % (uint)Entities.Length];
        QuayLogEntity? known = entry;
        return known is not null && known.Name == name && known.Kind == kind && known.IsRobot == isRobot
            ? known
            : entry = new QuayLogEntity(name, kind, isRobot);
    }
}

using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Reads tags.</summary>
internal sealed class QuayTagConverter : HotConverter<QuayTag>
{
    protected override bool ReadMember(QuayTag model, string name, JsonReader reader)
    {
        switch (name)
        {
            case "name":
                model.Name = TolerantReader.ReadShownString(reader) ?? string.Empty;
                return true;
            case "manifest_digest":
                model.ManifestDigest = TolerantReader.ReadShownString(reader);
                return true;
            case "size":
                model.Size = TolerantReader.ReadInt64(reader);
                return true;
            case "last_modified":
                model.LastModified = TolerantReader.ReadTime(reader);
                return true;
            case "expiration":
                model.Expiration = TolerantReader.ReadTime(reader);
                return true;
            case "start_ts":
                model.StartTs = TolerantReader.ReadTime(reader);
                return true;
            case "end_ts":
                model.EndTs = TolerantReader.ReadTime(reader);
                return true;
            case "reversion":
                model.Reversion = TolerantReader.ReadBoolean(reader) ?? false;
                return true;
            case "immutable":
                model.Immutable = TolerantReader.ReadBoolean(reader) ?? false;
                return true;
            case "is_manifest_list":
                model.IsManifestList = TolerantReader.ReadBoolean(reader) ?? false;
                return true;
            case "is_sparse":
                model.IsSparse = TolerantReader.ReadBoolean(reader);
                return true;
            case "child_manifest_count":
                model.ChildManifestCount = TolerantReader.ReadInt32(reader);
                return true;
            case "present_child_count":
                model.PresentChildCount = TolerantReader.ReadInt32(reader);
                return true;
            case "child_manifests_presence":
                model.ChildManifestsPresence = PlainValue.Read(reader) as QuayDictionary<object?>;
                return true;
            default:
                return false;
        }
    }
}

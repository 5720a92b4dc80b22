using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client.Tests;

/// <summary>Reads JSON as the client reads its responses.</summary>
internal static class Reading
{
    public static Stream Body(string json) => new MemoryStream(Encoding.UTF8.GetBytes(json));

    public static T Read<T>(string json)
        where T : class => QuayJson.Read<T>(Body(json));

    /// <summary>A reader that is positioned at the value.</summary>
    public static JsonTextReader At(string json)
    {
        JsonTextReader reader = QuayJson.Open(Body(json));
        reader.Read();
        return reader;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client.Tests;

/// <summary>An exchange with a real registry.</summary>
internal sealed record Exchange(string File, string Operation, string Case, string Caller, string Method, string Path, int Status, string ContentType, string Body, JToken? Json)
{
    /// <summary>The name of the exchange in test output.</summary>
    public string Id => $"{File}:{Operation}/{Case}";
}

/// <summary>The recorded exchanges.</summary>
internal static class Recordings
{
    private static readonly Lazy<Dictionary<string, Exchange>> Loaded = new(Load);

    public static IEnumerable<Exchange> All => Loaded.Value.Values;

    public static Exchange Get(string id) => Loaded.Value[id];

    private static Dictionary<string, Exchange> Load()
    {
        var all = new Dictionary<string, Exchange>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Folder(), "*.json").Order(StringComparer.Ordinal))
        {
            using var reader = new JsonTextReader(new StreamReader(file)) { DateParseHandling = DateParseHandling.None };
            foreach (JToken entry in JArray.Load(reader))
            {
                Exchange exchange = Read(Path.GetFileNameWithoutExtension(file), entry);
                all.Add(exchange.Id, exchange);
            }
        }

        return all;
    }

    private static Exchange Read(string file, JToken entry)
    {
        JToken response = entry["response"]!;
        JToken? body = response["body"];
        string contentType = (string?)response["contentType"] ?? "";
        bool isJson = contentType.Contains("json", StringComparison.Ordinal) || body is not JValue { Type: JTokenType.String };
        string text = (bool?)response["empty"] == true ? ""
            : isJson ? (body ?? JValue.CreateNull()).ToString(Formatting.None)
            : (string?)body ?? "";
        return new Exchange(
            file,
            (string)entry["operationId"]!,
            (string)entry["case"]!,
            (string?)entry["as"] ?? "",
            (string)entry["request"]!["method"]!,
            ((string)entry["request"]!["path"]!).TrimStart('/'),
            (int)response["status"]!,
            contentType,
            text,
            isJson ? body : null);
    }

    // The recordings are next to the sources of the tests, in a parent folder of the build output.
    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "Recordings");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("The folder 'Recordings' was not found.");
    }
}

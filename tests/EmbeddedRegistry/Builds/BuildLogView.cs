using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>How the registry shows the log of a build.</summary>
internal static class BuildLogView
{
    /// <summary>The log from a line on, or where it was put.</summary>
    public static Answer Serve(ApiCall call, Build build)
    {
        int start = int.TryParse(call.Query("start"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
        return Answer.JsonObject(200, json =>
        {
            if (build.IsArchived)
            {
                json.WriteString("logs_url", call.FileAddress($"/logarchive/{build.Id}"));
            }
            else
            {
                WriteMembers(json, build, start);
            }
        });
    }

    public static void WriteMembers(Utf8JsonWriter json, Build build, int start)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("total", build.Log.Count);
        json.WriteStartArray("logs");
        foreach (BuildLogLine line in build.Log.Skip(start))
        {
            json.WriteStartObject();
            json.WriteString("message", line.Message);
            if (line.Type is not null)
            {
                json.WriteString("type", line.Type);
            }

            if (line.Time is DateTimeOffset time)
            {
                json.WriteStartObject("data");
                json.WriteString("datetime", time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Logs of builds in answers.</summary>
internal static class BuildLogView
{
    /// <summary>The log from the line on that the query says, or the address of a log in the archive.</summary>
    public static Answer Serve(ApiCall call, Build build)
    {
        int start = int.TryParse(call.Query("start"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
        return Answer.Ok(build.IsArchived ? new { LogsUrl = call.FileAddress($"/logarchive/{build.Id}") } : Show(build, start));
    }

    /// <summary>The log from a line on.</summary>
    public static object Show(Build build, int start = 0) => new { start, Total = build.Log.Count, Logs = build.Log.Skip(start).Select(Show) };

    private static Merged Show(BuildLogLine line) => new(
        new { line.Message },
        line.Type is null ? null : new { line.Type },
        line.Time is { } time ? new { Data = new { Datetime = time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) } } : null);
}

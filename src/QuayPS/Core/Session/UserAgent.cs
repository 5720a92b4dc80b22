using System.Runtime.InteropServices;

namespace QuayPS;

/// <summary>The value of the User-Agent header: <c>QuayPS/0.1.0 (.NET 10.0.0; Linux)</c>.</summary>
internal static class UserAgent
{
    public static string Value { get; } = Make();

    private static string Make()
    {
        string platform = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Windows"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macOS"
            : "Linux";
        return $"QuayPS/{typeof(UserAgent).Assembly.GetName().Version.ToString(3)} ({RuntimeInformation.FrameworkDescription}; {platform})";
    }
}

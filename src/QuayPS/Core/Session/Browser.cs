using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QuayPS;

/// <summary>Opens addresses in the user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address. Returns false if the machine has no screen or no browser.</summary>
    public static bool TryOpen(Uri address)
    {
        try
        {
            using Process? started = Process.Start(HowTo(address));
            return started is not null || RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static ProcessStartInfo HowTo(Uri address)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true };
        }

        bool isMac = RuntimeInformation.IsOSPlatform(OSPlatform.OSX);
        if (!isMac && !HasScreen("DISPLAY") && !HasScreen("WAYLAND_DISPLAY"))
        {
            throw new InvalidOperationException("This machine has no screen to show a browser on.");
        }

        return new ProcessStartInfo(isMac ? "open" : "xdg-open", "\"" + address.AbsoluteUri + "\"")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static bool HasScreen(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Quay.Client;

/// <summary>Functions of the C library on Unix that .NET does not offer.</summary>
internal static class NativeMethods
{
    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ReadStatus(int directory, byte[] path, int flags, uint mask, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "fchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ChangeOwner(SafeFileHandle file, uint owner, uint group);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern uint GetUser();
}

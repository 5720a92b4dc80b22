using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;

namespace Quay.Client.Tests;

/// <summary>A named pipe and a Unix socket in a folder; nothing can be read from either.</summary>
internal sealed class SpecialFiles : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>Creates both.</summary>
    /// <param name="folder">The folder.</param>
    public SpecialFiles(string folder)
    {
        using (Process made = Process.Start("mkfifo", [Path.Combine(folder, "pipe")]))
        {
            made.WaitForExit();
        }

        _socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "socket")));
    }

    public void Dispose() => _socket.Dispose();
}

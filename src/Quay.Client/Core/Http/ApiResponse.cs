using System;
using System.IO;

namespace Quay.Client;

/// <summary>The response to a successful request, as its reader gets it.</summary>
/// <param name="body">The decompressed body.</param>
/// <param name="redirectedTo">The address of a redirect that is the response itself; null if it is none.</param>
internal sealed class ApiResponse(Stream body, Uri? redirectedTo)
{
    public Stream Body => body;

    public Uri? RedirectedTo => redirectedTo;
}

using System;
using System.IO;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>A file for a private key, for its owner only. That it can be written is made sure before there is a key.</summary>
public sealed class PrivateKeyFile : IDisposable
{
    // More than the text of any RSA key that is in use.
    private const int MaximumLength = 16 * 1024;
    private readonly PrivateFile _file;

    /// <summary>Makes sure that the file can be written, and that the disk has room for it.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="IOException">It cannot be written, or at the path is something other than a file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public PrivateKeyFile(string path)
    {
        _file = PrivateFile.Open(path);
        try
        {
            _file.Reserve(MaximumLength);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Writes the key.</summary>
    /// <param name="key">The key as text.</param>
    public void Save(SecureString key) => _file.Save(Encoding.ASCII.GetBytes(key.Reveal().TrimEnd() + "\n"));

    /// <summary>Leaves no file behind if nothing was written.</summary>
    public void Dispose() => _file.Dispose();
}

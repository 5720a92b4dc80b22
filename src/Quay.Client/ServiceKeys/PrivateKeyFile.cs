using System;
using System.IO;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>A file for a private key that only its owner may read. It is opened, and its space reserved, before the key is created, so that saving the key is unlikely to fail.</summary>
public sealed class PrivateKeyFile : IDisposable
{
    // In bytes. An RSA key of 16384 bits takes about 12 KB as text.
    private const int MaximumLength = 16 * 1024;
    private readonly PrivateFile _file;

    /// <summary>Checks that the file can be written, and reserves room for it on the disk.</summary>
    /// <param name="path">The path of the file. An existing file is kept until a key is saved.</param>
    /// <exception cref="IOException">The file cannot be written, or the path is that of a folder or device.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to write the file.</exception>
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
    /// <param name="key">The key in PEM format.</param>
    public void Save(SecureString key) => _file.Save(Encoding.ASCII.GetBytes(key.Reveal().TrimEnd() + "\n"));

    /// <summary>Removes the file if no key was saved.</summary>
    public void Dispose() => _file.Dispose();
}

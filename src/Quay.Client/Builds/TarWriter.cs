using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// Writes a tar archive in the ustar format of POSIX to a stream. A value that does not fit into a header of that format, such as a
/// long name, is written to an extended header before it.
/// </summary>
internal sealed class TarWriter
{
    private const int BlockSize = 512;
    private const int NameSize = 100;
    private const int PrefixSize = 155;
    // Eleven octal digits.
    private const long MaximumSize = 0x1_FFFF_FFFF;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Stream _target;
    private readonly byte[] _buffer = new byte[80 * 1024];

    public TarWriter(Stream target) => _target = target;

    /// <summary>Writes a directory.</summary>
    /// <param name="name">Its path within the archive, with slashes.</param>
    /// <param name="mode">The permissions, as the bits of a Unix mode.</param>
    /// <param name="changed">The time of the last change.</param>
    public void AddDirectory(string name, int mode, DateTimeOffset changed) =>
        WriteHeader(Checked(name) + "/", '5', mode, 0, changed, string.Empty);

    /// <summary>Writes a symbolic link.</summary>
    /// <param name="name">Its path within the archive.</param>
    /// <param name="target">The path of the target, relative to the link.</param>
    /// <param name="changed">The time of the last change.</param>
    public void AddLink(string name, string target, DateTimeOffset changed) =>
        WriteHeader(Checked(name), '2', 0x1FF, 0, changed, target);

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path within the archive.</param>
    /// <param name="mode">The permissions, as the bits of a Unix mode.</param>
    /// <param name="changed">The time of the last change.</param>
    /// <param name="content">The content: the stream from its position to its end.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The content became shorter while it was read.</exception>
    public void AddFile(string name, int mode, DateTimeOffset changed, Stream content, CancellationToken cancellationToken)
    {
        long size = content.Length - content.Position;
        WriteHeader(Checked(name), '0', mode, size, changed, string.Empty);
        // A file that grows while it is read, such as a log, is written with its first length.
        for (long left = size; left > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = content.Read(_buffer, 0, (int)Math.Min(left, _buffer.Length));
            if (read == 0)
            {
                throw new IOException($"The file '{name}' became shorter while it was packed.");
            }

            _target.Write(_buffer, 0, read);
            left -= read;
        }

        Pad(size);
    }

    /// <summary>Writes the end of the archive. The stream stays open.</summary>
    public void Finish() => _target.Write(new byte[2 * BlockSize], 0, 2 * BlockSize);

    private static string Checked(string name)
    {
        // All entries must be below the folder to which the archive is unpacked.
        if (name.Length == 0 || name[0] == '/' || Array.Exists(name.Split('/'), part => part is "" or "." or "..") || name.IndexOf('\0') >= 0)
        {
            throw new ArgumentException($"'{name}' cannot be the name of an entry of an archive.");
        }

        return name;
    }

    private void WriteHeader(string name, char type, int mode, long size, DateTimeOffset changed, string target)
    {
        long time = Math.Max(0, changed.ToUnixTimeSeconds());
        (string Prefix, string Tail)? split = Split(name);
        string extension = (split is null ? Record("path", name) : string.Empty)
            + (Fits(target, NameSize) ? string.Empty : Record("linkpath", target))
            + (size > MaximumSize ? Record("size", size.ToString(CultureInfo.InvariantCulture)) : string.Empty);
        if (extension.Length > 0)
        {
            byte[] records = Utf8.GetBytes(extension);
            WriteBlock("PaxHeader", string.Empty, 'x', 0x1A4, records.Length, time, string.Empty);
            _target.Write(records, 0, records.Length);
            Pad(records.Length);
        }

        WriteBlock(split?.Tail ?? Shortened(name), split?.Prefix ?? string.Empty, type, mode, size > MaximumSize ? 0 : size, time, Fits(target, NameSize) ? target : Shortened(target));
    }

    private void WriteBlock(string name, string prefix, char type, int mode, long size, long time, string target)
    {
        var block = new byte[BlockSize];
        Put(block, 0, name);
        PutOctal(block, 100, 8, mode);
        PutOctal(block, 108, 8, 0);
        PutOctal(block, 116, 8, 0);
        PutOctal(block, 124, 12, size);
        PutOctal(block, 136, 12, time);
        Put(block, 148, "        ");
        block[156] = (byte)type;
        Put(block, 157, target);
        Put(block, 257, "ustar\000");
        PutOctal(block, 329, 8, 0);
        PutOctal(block, 337, 8, 0);
        Put(block, 345, prefix);
        int sum = 0;
        foreach (byte value in block)
        {
            sum += value;
        }

        Put(block, 148, Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ");
        _target.Write(block, 0, BlockSize);
    }

    // A name that is too long for its field is split at a slash; null if that is not possible.
    private static (string Prefix, string Tail)? Split(string name)
    {
        if (Fits(name, NameSize))
        {
            return (string.Empty, name);
        }

        // The slash at the end of the name of a directory cannot split it.
        for (int slash = name.IndexOf('/'); slash > 0 && slash <= PrefixSize && slash < name.Length - 1; slash = name.IndexOf('/', slash + 1))
        {
            string rest = name.Substring(slash + 1);
            if (Fits(rest, NameSize))
            {
                string prefix = name.Substring(0, slash);
                return Fits(prefix, PrefixSize) ? (prefix, rest) : null;
            }
        }

        return null;
    }

    // A header without extension has ASCII characters only.
    private static bool Fits(string text, int size)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return text.Length <= size;
    }

    // For readers that do not support extended headers.
    private static string Shortened(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            plain.Append(c is < ' ' or > '~' ? '_' : c);
        }

        return plain.Length <= NameSize ? plain.ToString() : plain.ToString(0, NameSize).TrimEnd('/');
    }

    // "27 path=long/name\n": the number counts the whole record, itself included.
    private static string Record(string key, string value)
    {
        string rest = " " + key + "=" + value + "\n";
        int length = Utf8.GetByteCount(rest);
        int total = length + Digits(length);
        total = length + Digits(total);
        return total.ToString(CultureInfo.InvariantCulture) + rest;
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static void Put(byte[] block, int at, string text) => Encoding.ASCII.GetBytes(text, 0, text.Length, block, at);

    private static void PutOctal(byte[] block, int at, int size, long number) =>
        Put(block, at, Convert.ToString(number, 8).PadLeft(size - 1, '0') + "\0");

    private void Pad(long size)
    {
        int over = (int)(size % BlockSize);
        if (over > 0)
        {
            _target.Write(new byte[BlockSize], 0, BlockSize - over);
        }
    }
}

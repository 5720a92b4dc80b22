using System;
using System.Buffers.Binary;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>
/// The opaque next_page tokens. They are long and have characters that need escaping in a URL, as in Quay. Like Quay,
/// the registry answers a damaged token with the first page.
/// </summary>
internal static class PageToken
{
    private const string Prefix = "gAAAAABr+";
    private const uint Seed = 0x51EE7A11;

    /// <summary>Makes a token for a position in a listing, which is named by a letter.</summary>
    public static string Encode(char list, params ReadOnlySpan<long> position)
    {
        // With a length of one byte over a multiple of three, base64 ends in ==, which a client must escape.
        int length = 4 + 2 + (8 * position.Length);
        length += length % 3 == 1 ? 0 : length % 3 == 0 ? 1 : 2;
        length = Math.Max(length, 88);
        Span<byte> data = stackalloc byte[length];
        data[4] = (byte)list;
        data[5] = (byte)position.Length;
        for (int i = 0; i < position.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(data[(6 + (8 * i))..], position[i]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(data, Checksum(data[4..]));
        Scramble(data);
        return string.Concat(Prefix, Convert.ToBase64String(data));
    }

    /// <summary>Reads the position of a token; null if the token is damaged or of another listing.</summary>
    public static long[]? Decode(char list, string? token)
    {
        if (token is null || token.Length < Prefix.Length || !token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 4096)
        {
            return null;
        }

        Span<byte> data = stackalloc byte[token.Length];
        if (!Convert.TryFromBase64Chars(token.AsSpan(Prefix.Length), data, out int length) || length < 6)
        {
            return null;
        }

        data = data[..length];
        Scramble(data);
        if (BinaryPrimitives.ReadUInt32LittleEndian(data) != Checksum(data[4..]) || data[4] != list || data.Length < 6 + (8 * data[5]))
        {
            return null;
        }

        var position = new long[data[5]];
        for (int i = 0; i < position.Length; i++)
        {
            position[i] = BinaryPrimitives.ReadInt64LittleEndian(data[(6 + (8 * i))..]);
        }

        return position;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint hash = Seed;
        foreach (byte value in data)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }

    private static void Scramble(Span<byte> data)
    {
        uint noise = Seed;
        foreach (ref byte value in data)
        {
            noise = (noise * 1664525) + 1013904223;
            value ^= (byte)(noise >> 24);
        }
    }
}

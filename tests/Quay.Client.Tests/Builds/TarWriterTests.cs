using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Text;
using System.Threading;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The output of the writer, read with System.Formats.Tar.</summary>
public class TarWriterTests
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Names that fit into a header, that fit in two parts, and that do not fit.</summary>
    public static TheoryData<string> Names => new()
    {
        "Dockerfile",
        ".dockerignore",
        "a/b/c.txt",
        "name with blanks.txt",
        "back\\slash",
        new string('n', 100),
        new string('n', 101),
        new string('d', 100) + "/" + new string('n', 100),
        new string('d', 155) + "/" + new string('n', 100),
        new string('d', 156) + "/" + new string('n', 100),
        "short/" + new string('n', 101),
        string.Join('/', System.Linq.Enumerable.Repeat("directory", 40)) + "/file",
        "häuser/日本.txt",
        new string('ä', 90),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_any_name_is_read_back(string name)
    {
        TarEntry entry = Assert.Single(Read(tar => tar.AddFile(name, 0x1A4, Changed, Content("hello"), CancellationToken.None)));

        Assert.Equal(name, entry.Name);
        Assert.Equal(TarEntryType.RegularFile, entry.EntryType);
        Assert.Equal("hello", Text(entry));
        Assert.Equal((Changed, (UnixFileMode)0x1A4, 0, 0), (entry.ModificationTime, entry.Mode, entry.Uid, entry.Gid));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_directory_of_any_name_is_read_back(string name)
    {
        TarEntry entry = Assert.Single(Read(tar => tar.AddDirectory(name, 0x1ED, Changed)));

        Assert.Equal(name, entry.Name.TrimEnd('/'));
        Assert.Equal(TarEntryType.Directory, entry.EntryType);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_to_any_name_is_read_back(string target)
    {
        TarEntry entry = Assert.Single(Read(tar => tar.AddLink("link", target, Changed)));

        Assert.Equal(("link", target, TarEntryType.SymbolicLink), (entry.Name, entry.LinkName, entry.EntryType));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(200_000)]
    public void A_file_of_any_length_and_the_file_after_it_are_read_back(int length)
    {
        string text = new('x', length);
        List<TarEntry> entries = Read(tar =>
        {
            tar.AddFile("one", 0x1A4, Changed, Content(text), CancellationToken.None);
            tar.AddFile("two", 0x1ED, Changed, Content("end"), CancellationToken.None);
        });

        Assert.Equal([text, "end"], entries.ConvertAll(Text));
    }

    [Fact]
    public void A_size_beyond_the_header_is_written_into_an_extension()
    {
        const long Size = 9L * 1024 * 1024 * 1024;
        using var archive = new MemoryStream();
        var tar = new TarWriter(archive);

        // The content is cut off, so that the test does not write nine gigabytes.
        Assert.Throws<IOException>(() => tar.AddFile("big", 0x1A4, Changed, new EmptyStream(Size), CancellationToken.None));

        Assert.Contains($"size={Size}\n", Encoding.UTF8.GetString(archive.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("")]
    [InlineData("a/")]
    public void A_name_that_is_no_relative_path_within_the_archive_is_refused(string name)
    {
        var tar = new TarWriter(new MemoryStream());

        Assert.Throws<ArgumentException>(() => tar.AddFile(name, 0x1A4, Changed, Content("x"), CancellationToken.None));
        Assert.Throws<ArgumentException>(() => tar.AddDirectory(name, 0x1A4, Changed));
        Assert.Throws<ArgumentException>(() => tar.AddLink(name, "x", Changed));
    }

    [Fact]
    public void A_time_before_1970_is_written_as_1970()
    {
        TarEntry entry = Assert.Single(Read(tar => tar.AddDirectory("old", 0x1ED, DateTimeOffset.MinValue)));

        Assert.Equal(DateTimeOffset.UnixEpoch, entry.ModificationTime);
    }

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Text(TarEntry entry)
    {
        using var reader = new StreamReader(entry.DataStream ?? Stream.Null);
        return reader.ReadToEnd();
    }

    private static List<TarEntry> Read(Action<TarWriter> write)
    {
        var archive = new MemoryStream();
        var tar = new TarWriter(archive);
        write(tar);
        tar.Finish();
        Assert.Equal(0, archive.Length % 512);
        archive.Position = 0;
        var entries = new List<TarEntry>();
        using var reader = new TarReader(archive);
        while (reader.GetNextEntry(copyData: true) is TarEntry entry)
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Reports the given length, but has no content.</summary>
    private sealed class EmptyStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}

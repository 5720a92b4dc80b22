using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using Xunit;

namespace Quay.Client.Tests;

public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quay-files");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Other_users_cannot_read_a_file_at_any_time_while_it_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var open = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var watcher = new Thread(() => Watch(open, stop.Token));
        watcher.Start();
        for (int i = 0; i < 300; i++)
        {
            PrivateFile.Write(PathOf($"secret{i % 3}"), [1, 2, 3]);
            File.Delete(PathOf($"secret{(i + 1) % 3}"));
        }

        stop.Cancel();
        watcher.Join();

        Assert.Empty(open);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(PathOf("secret2")));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("device")]
    public void Only_a_file_is_replaced(string kind)
    {
        if (OperatingSystem.IsWindows() && kind != "folder")
        {
            return;
        }

        using SpecialFiles? special = OperatingSystem.IsWindows() ? null : new SpecialFiles(_folder.FullName);
        _folder.CreateSubdirectory("folder");
        string path = kind == "device" ? "/dev/null" : PathOf(kind);
        string link = PathOf("link");
        File.CreateSymbolicLink(link, path);
        string[] before = Directory.GetFileSystemEntries(_folder.FullName);

        foreach (string given in new[] { path, link })
        {
            IOException error = Assert.Throws<IOException>(() => PrivateFile.Open(given));

            Assert.Contains(given, error.Message, StringComparison.Ordinal);
            Assert.Contains(kind, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Writing_through_a_link_to_a_missing_file_creates_the_file()
    {
        string link = PathOf("link");
        File.CreateSymbolicLink(link, "middle");
        File.CreateSymbolicLink(PathOf("middle"), "real");

        PrivateFile.Write(link, [1]);

        Assert.Equal("middle", new FileInfo(link).LinkTarget);
        Assert.Equal([1], File.ReadAllBytes(PathOf("real")));
        Assert.Null(new FileInfo(PathOf("real")).LinkTarget);
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(PathOf("a"), "b");
        File.CreateSymbolicLink(PathOf("b"), "a");

        IOException error = Assert.Throws<IOException>(() => PrivateFile.Open(PathOf("a")));

        Assert.Contains(PathOf("a"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_ends_with_a_slash_is_refused_as_a_folder()
    {
        IOException error = Assert.Throws<IOException>(() => PrivateFile.Open(PathOf("new") + Path.DirectorySeparatorChar));

        Assert.Contains("folder", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void A_file_that_was_not_committed_leaves_nothing_behind()
    {
        PrivateFile.Open(PathOf("key")).Dispose();

        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Watch(ConcurrentQueue<string> open, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (string path in Directory.EnumerateFiles(_folder.FullName))
            {
                try
                {
#pragma warning disable CA1416 // The test does not run on Windows.
                    UnixFileMode mode = File.GetUnixFileMode(path);
#pragma warning restore CA1416
                    if ((mode & ~OwnerOnly) != 0)
                    {
                        open.Enqueue($"{Path.GetFileName(path)}: {mode}");
                    }
                }
                catch (FileNotFoundException)
                {
                    // The file was replaced or deleted after it was listed.
                }
            }
        }
    }
}

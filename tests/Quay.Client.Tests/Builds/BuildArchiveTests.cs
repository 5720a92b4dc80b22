using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public sealed class BuildArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quay-build");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_is_packed_with_everything_in_it_in_the_same_order_everywhere()
    {
        Put("Dockerfile", "FROM busybox");
        Put(".dockerignore", "ignored");
        Put("ignored/secret.txt", "left to the builder");
        Put("src/b.txt", "b");
        Put("src/a.txt", "a");
        _folder.CreateSubdirectory("empty");

        List<TarEntry> entries = await PackAsync();

        Assert.Equal(
            [".dockerignore", "Dockerfile", "empty/", "ignored/", "ignored/secret.txt", "src/", "src/a.txt", "src/b.txt"],
            entries.Select(entry => entry.EntryType == TarEntryType.Directory ? entry.Name.TrimEnd('/') + "/" : entry.Name));
        Assert.Equal("FROM busybox", Text(entries.Single(entry => entry.Name == "Dockerfile")));
    }

    [Fact]
    public async Task Executable_files_stay_executable()
    {
        Put("Dockerfile", "FROM busybox");
        string script = Put("run.sh", "#!/bin/sh");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        TarEntry entry = (await PackAsync()).Single(entry => entry.Name == "run.sh");

        Assert.True(entry.Mode.HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(OperatingSystem.IsWindows(), entry.Mode.HasFlag(UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Links_within_the_folder_are_packed_as_links_from_where_they_are()
    {
        Put("Dockerfile", "FROM busybox");
        string data = Put("data/file.txt", "x");
        Link("data/relative", "file.txt");
        Link("data/deep/absolute", data);
        Link("around", ".");

        List<TarEntry> entries = await PackAsync();

        Assert.Equal(
            [("around", "."), ("data/deep/absolute", "../../data/file.txt"), ("data/relative", "file.txt")],
            entries.Where(entry => entry.EntryType == TarEntryType.SymbolicLink).Select(entry => (entry.Name, entry.LinkName)));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/etc/hostname")]
    public async Task A_link_that_leads_out_of_the_folder_is_refused(string target)
    {
        Put("Dockerfile", "FROM busybox");
        Link("link", target);

        IOException error = await Assert.ThrowsAnyAsync<IOException>(PackAsync);

        Assert.Contains("'link'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipes_sockets_and_devices_are_left_out_and_reported()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Put("Dockerfile", "FROM busybox");
        Put("run/data.txt", "x");
        using var special = new SpecialFiles(Path.Combine(_folder.FullName, "run"));

        using BuildArchive archive = await BuildArchive.OpenAsync(_folder.FullName, new BuildSettings(), null, Limits.Token());

        Assert.Equal(["Dockerfile", "run", "run/data.txt"], (await PackAsync()).Select(entry => entry.Name.TrimEnd('/')));
        Assert.Equal(["run/pipe", "run/socket"], archive.LeftOut);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("/dev/zero")]
    public async Task A_pipe_socket_or_device_is_refused_as_build_file(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var special = new SpecialFiles(_folder.FullName);
        Put("Context/readme", "x");
        string path = Path.Combine(_folder.FullName, name);
        string link = Path.Combine(_folder.FullName, "Context", "Dockerfile");
        File.CreateSymbolicLink(link, path);

        foreach (string given in new[] { path, link, Path.GetDirectoryName(link)! })
        {
            ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(
                () => BuildArchive.OpenAsync(given, new BuildSettings(), null, Limits.Token()));

            Assert.Contains(given, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, null, null, "Dockerfile")]
    [InlineData("app", null, null, "app/Dockerfile")]
    [InlineData("/app/", null, null, "app/Dockerfile")]
    [InlineData(null, "build/Other", null, "build/Other")]
    [InlineData(null, "/build/Other", "/", "build/Other")]
    [InlineData(null, null, "/web", "web/Dockerfile")]
    public async Task A_folder_must_have_the_Dockerfile_at_the_given_path(string? subdirectory, string? dockerfile, string? context, string place)
    {
        var settings = new BuildSettings { Subdirectory = subdirectory, DockerfilePath = dockerfile, Context = context };

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => BuildArchive.OpenAsync(_folder.FullName, settings, null, CancellationToken.None));
        Put(place, "FROM busybox");
        using BuildArchive archive = await BuildArchive.OpenAsync(_folder.FullName, settings, null, CancellationToken.None);

        Assert.Contains(Path.GetFileName(place), error.Message, StringComparison.Ordinal);
        Assert.Equal("application/x-gzip", archive.ContentType);
    }

    [Fact]
    public async Task Packing_reports_its_progress_and_leaves_no_temporary_file()
    {
        Put("Dockerfile", "FROM busybox");
        Put("more", "x");
        var told = new List<int>();
        BuildArchive archive = await BuildArchive.OpenAsync(_folder.FullName, new BuildSettings(), (files, _) => told.Add(files), CancellationToken.None);
        string temporary = ((FileStream)archive.Content).Name;

        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(temporary));
        archive.Dispose();

        Assert.Equal([1, 2], told);
        Assert.False(File.Exists(temporary));
    }

    [Fact]
    public async Task Packing_ends_when_it_is_cancelled()
    {
        Put("Dockerfile", "FROM busybox");
        Put("more", "x");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BuildArchive.OpenAsync(_folder.FullName, new BuildSettings(), (_, _) => stop.Cancel(), stop.Token));
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "application/x-gzip")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0 }, "application/zip")]
    [InlineData(new byte[] { (byte)'F', (byte)'R', (byte)'O', (byte)'M' }, "text/plain")]
    [InlineData(new byte[] { 1, 2, 0, 3 }, null)]
    [InlineData(new byte[0], null)]
    public async Task A_file_is_recognized_by_its_content(byte[] content, string? type)
    {
        string path = Path.Combine(_folder.FullName, "file");
        await File.WriteAllBytesAsync(path, content);

        if (type is null)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => BuildArchive.OpenAsync(path, new BuildSettings(), null, CancellationToken.None));
            return;
        }

        using BuildArchive archive = await BuildArchive.OpenAsync(path, new BuildSettings(), null, CancellationToken.None);
        Assert.Equal((type, content.Length), (archive.ContentType, archive.Length));
    }

    [Fact]
    public async Task A_plain_tar_archive_is_recognized()
    {
        string path = Path.Combine(_folder.FullName, "file.tar");
        using (FileStream file = File.Create(path))
        {
            var tar = new TarWriter(file);
            tar.AddDirectory("x", 0x1ED, DateTimeOffset.UnixEpoch);
            tar.Finish();
        }

        using BuildArchive archive = await BuildArchive.OpenAsync(path, new BuildSettings(), null, CancellationToken.None);
        Assert.Equal("application/x-tar", archive.ContentType);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_an_IOException() =>
        await Assert.ThrowsAnyAsync<IOException>(() => BuildArchive.OpenAsync(Path.Combine(_folder.FullName, "nonesuch"), new BuildSettings(), null, CancellationToken.None));

    private static string Text(TarEntry entry)
    {
        using var reader = new StreamReader(entry.DataStream ?? Stream.Null, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string Put(string name, string text)
    {
        string path = Path.GetFullPath(Path.Combine(_folder.FullName, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private void Link(string name, string target)
    {
        string path = Path.GetFullPath(Path.Combine(_folder.FullName, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, target);
    }

    private async Task<List<TarEntry>> PackAsync()
    {
        using BuildArchive archive = await BuildArchive.OpenAsync(_folder.FullName, new BuildSettings(), null, CancellationToken.None);
        archive.Content.Position = 0;
        using var unpacked = new GZipStream(archive.Content, CompressionMode.Decompress);
        using var reader = new TarReader(unpacked);
        var entries = new List<TarEntry>();
        while (await reader.GetNextEntryAsync(copyData: true) is TarEntry entry)
        {
            entries.Add(entry);
        }

        return entries;
    }
}

using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Quay.Client.Tests;

public sealed class DockerConfigTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quay-docker");

    private string ConfigPath => Path.Combine(_folder.FullName, "config.json");

    private string LockPath => ConfigPath + ".lock";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Concurrent_writers_lose_no_login()
    {
        const int Writers = 24;
        using var start = new Barrier(Writers);
        Task[] writers = Enumerable.Range(0, Writers).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (int i = 0; i < 10; i++)
                {
                    Add($"r{number:00}-{i}.example.com");
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        await Task.WhenAll(writers);

        Assert.Equal(240, Logins().Length);
        Assert.Equal(["config.json"], _folder.EnumerateFiles().Select(file => file.Name));
    }

    [Fact]
    public void The_lock_file_of_a_killed_process_does_not_block()
    {
        File.WriteAllText(LockPath, string.Empty);

        Add("one.example.com");

        Assert.Equal(["one.example.com"], Logins());
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    public void A_lock_that_is_not_released_is_an_error_that_names_it_and_nothing_is_written()
    {
        File.WriteAllText(ConfigPath, "{}");
        using FileLock held = FileLock.Take(ConfigPath, FileLock.DefaultLimit, Limits.Token());

        IOException error = Assert.Throws<IOException>(() => FileLock.Take(ConfigPath, TimeSpan.FromMilliseconds(50), Limits.Token()));

        Assert.Contains(LockPath, error.Message, StringComparison.Ordinal);
        Assert.Contains("0.05 seconds", error.Message, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public async Task The_wait_for_the_lock_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using FileLock held = FileLock.Take(ConfigPath, FileLock.DefaultLimit, Limits.Token());
        Task waiting = Task.Run(() => Add("one.example.com", stop.Token));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(File.Exists(ConfigPath));
    }

    [Fact]
    public void The_lock_is_released_if_the_change_fails()
    {
        File.WriteAllText(ConfigPath, "[1]");

        Assert.Throws<FormatException>(() => Add("one.example.com"));

        Assert.False(File.Exists(LockPath));
        Assert.Equal("[1]", File.ReadAllText(ConfigPath));
    }

    private void Add(string registry, CancellationToken cancellationToken = default)
    {
        using SecureString password = "secret".Protect();
        DockerConfig.Update(ConfigPath, config => config.Add(new DockerLogin(registry, "alice", password)), cancellationToken);
    }

    private string[] Logins() =>
        ((JObject)JObject.Parse(File.ReadAllText(ConfigPath))["auths"]!).Properties().Select(login => login.Name).Order(StringComparer.Ordinal).ToArray();
}

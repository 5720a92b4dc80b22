using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class ServiceKeysApiTests : RegistryTest
{
    private static readonly ServiceKeySettings ForEver = new() { NeverExpires = true };

    [Fact]
    public async Task A_new_key_is_returned_with_private_and_public_key_and_all_properties()
    {
        QuayServiceKey key = await Client.ServiceKeys.CreateAsync("worker", new ServiceKeySettings { Name = "a worker", ExpiresAt = State.Now.AddDays(1) }, Limit);

        Assert.Equal(("worker", "a worker", true), (key.Service, key.Name, key.Approved));
        Assert.NotNull(key.ExpirationDate);
        Assert.Contains("BEGIN RSA PRIVATE KEY", key.PrivateKey!.Reveal(), StringComparison.Ordinal);
        Assert.Contains("BEGIN PUBLIC KEY", key.PublicKey, StringComparison.Ordinal);
        Assert.Equal("SUPERUSER", key.Approval!.ApprovalType);
    }

    [Fact]
    public async Task The_private_key_is_returned_even_if_the_key_cannot_be_read_back()
    {
        Fault("getServiceKey", rule => rule.Status = 403);

        QuayServiceKey key = await Client.ServiceKeys.CreateAsync("worker", ForEver, Limit);

        Assert.Equal("worker", key.Service);
        Assert.NotNull(key.PrivateKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Worker")]
    [InlineData("work er")]
    public async Task An_invalid_service_name_is_refused_before_a_request_is_sent(string service)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.ServiceKeys.CreateAsync(service, ForEver, Limit));

        Assert.Equal(0, Calls("createServiceKey"));
    }

    [Fact]
    public async Task Unchanged_settings_are_kept()
    {
        DateTimeOffset? before = (await Client.ServiceKeys.GetAsync("scanner-key", Limit)).ExpirationDate;

        QuayServiceKey renamed = await Client.ServiceKeys.ChangeAsync("scanner-key", new ServiceKeySettings { Name = "other" }, Limit);
        QuayServiceKey endless = await Client.ServiceKeys.ChangeAsync("scanner-key", ForEver, Limit);

        Assert.Equal(("other", before), (renamed.Name, renamed.ExpirationDate));
        Assert.Equal(("other", null), (endless.Name, endless.ExpirationDate));
    }

    [Fact]
    public void A_file_without_a_key_is_deleted()
    {
        string folder = Path.Combine(Path.GetTempPath(), "quay-" + Guid.NewGuid().ToString("N"));
        string path = Path.Combine(folder, "key.pem");
        try
        {
            using (new PrivateKeyFile(path))
            {
                Assert.False(File.Exists(path));
            }

            Assert.Empty(Directory.GetFiles(folder));
            using (var file = new PrivateKeyFile(path))
            {
                file.Save("secret\n\n".Protect());
            }

            Assert.Equal("secret\n", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(folder));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

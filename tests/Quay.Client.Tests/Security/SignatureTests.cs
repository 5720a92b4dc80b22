using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Repositories;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;
using EmbeddedManifest = QuayPS.EmbeddedRegistry.Manifests.Manifest;

namespace Quay.Client.Tests.Security;

/// <summary>Which referrers count as a signature of an image, and the result for a registry that does not list referrers.</summary>
public sealed class SignatureTests : RegistryTest
{
    private const string Referrers = "/referrers/";
    private const string Bundle = "application/vnd.dev.sigstore.bundle.v0.3+json";
    private const string Notation = "application/vnd.cncf.notary.signature";
    private const string OldCosign = "application/vnd.dev.cosign.artifact.sig.v1+json";
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");
    private static int _count;

    private string Image => Repository.Tags.Find("build-0001", Now)!.Manifest.Digest;

    private Repository Repository => State.FindRepository("acme/app")!;

    private long Now => State.Now.ToUnixTimeMilliseconds();

    [Theory]
    [InlineData(Bundle, null, null, null, true)]
    [InlineData(Bundle, null, "message-signature", null, true)]
    [InlineData(Bundle, null, "dsse-envelope", "https://sigstore.dev/cosign/sign/v1", true)]
    [InlineData("application/vnd.dev.sigstore.bundle.v0.4+json", null, "dsse-envelope", "https://sigstore.dev/cosign/sign/v1", true)]
    [InlineData(Bundle, null, "dsse-envelope", "https://slsa.dev/provenance/v1", false)]
    [InlineData(Bundle, null, "dsse-envelope", null, false)]
    [InlineData(Notation, null, null, null, true)]
    [InlineData(OldCosign, null, null, null, true)]
    [InlineData(null, OldCosign, null, null, true)]
    [InlineData(null, Notation, null, null, true)]
    [InlineData(null, "application/vnd.oci.image.config.v1+json", null, null, false)]
    [InlineData("application/spdx+json", null, null, null, false)]
    [InlineData("application/vnd.dev.cosign.artifact.att.v1+json", Notation, null, null, false)]
    public async Task A_referrer_counts_by_its_type(string? type, string? config, string? content, string? predicate, bool counts)
    {
        Attach(Image, type, config, content, predicate);
        Assert.Equal(counts, (await TestAsync(Client)).IsSigned);
        // For a registry without the list of referrers, tools store an index of them in a tag.
        string referrer = Repository.Manifests.Values.Single(manifest => manifest.Subject == Image).Digest;
        EmbeddedManifest index = Index("referrers of the image", referrer, type, content, predicate);
        Repository.AddTag(Image.Replace(':', '-'), index, State.Now);
        Server.Faults.Add(new FaultRule { Path = Referrers, Status = 404, Body = "<!doctype html>", ContentType = "text/html" });
        Assert.Equal(counts, (await TestAsync(Client)).IsSigned);
        Assert.Contains(Server.Requests.All(), request => request.Status == 404 && request.Path.Contains(Referrers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_image_without_referrers_is_unsigned()
    {
        QuayImageTest test = await TestAsync(Client);
        Assert.False(test.IsSigned);
        Assert.Contains("The repository has no signature of the image.", test.Reasons);
    }

    [Fact]
    public async Task A_signature_of_an_index_counts_for_its_images_and_one_of_an_image_only_for_that_image()
    {
        string index = Repository.Tags.Find("v1.1.0", Now)!.Manifest.Digest;
        string[] images = [.. Repository.Manifests[index].Children];
        Attach(images[1], Notation);
        Assert.Equal([false, true], (await TestAllAsync(index)).Select(test => test.IsSigned));
        Attach(index, Notation);
        Server.Requests.Clear();
        Assert.Equal([true, true], (await TestAllAsync(index)).Select(test => test.IsSigned));
        // The referrers of the index are read once, and those of the images not at all.
        Assert.Equal(2, Server.Requests.All().Count(request => request.Path.Contains(Referrers, StringComparison.Ordinal)));
        Assert.Single(Server.Requests.All(), request => request.Path == "/v2/auth");
    }

    [Fact]
    public async Task A_public_repository_needs_no_token()
    {
        Repository.IsPublic = true;
        Attach(Image, Notation);
        Assert.True((await TestAsync(Client)).IsSigned);
        Assert.DoesNotContain(Server.Requests.All(), request => request.Path == "/v2/auth");
    }

    [Fact]
    public async Task A_session_with_a_password_logs_in_with_it()
    {
        Attach(Image, Notation);
        using QuayClient client = NewPasswordClient("admin");
        await client.ConnectAsync(Limit);
        Assert.True((await TestAsync(client)).IsSigned);
    }

    [Theory]
    [InlineData("/v2/auth", 401, "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"detail\":{},\"message\":\"OAuth access token could not be validated\"}]}", "application/json", "OAuth access token could not be validated")]
    [InlineData("/v2/auth", 403, "{\"errors\":[{\"code\":\"DENIED\",\"detail\":{},\"message\":\"Namespace acme has been disabled\"}]}", "application/json", "Namespace acme has been disabled")]
    [InlineData("/v2/acme/app/referrers/", 200, "<html>Sign in</html>", "text/html", "JSON")]
    public async Task If_referrers_cannot_be_read_the_result_is_unknown_and_does_not_pass(string path, int status, string body, string type, string said)
    {
        Attach(Image, Notation);
        Server.Faults.Add(new FaultRule { Path = path, Status = status, Body = body, ContentType = type });
        QuayImageTest test = await TestAsync(Client);
        Assert.Null(test.IsSigned);
        Assert.False(test.Passed);
        string reason = Assert.Single(test.Reasons, reason => reason.StartsWith("It is unknown whether the repository has a signature of the image.", StringComparison.Ordinal));
        Assert.Contains(said, reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Seeded.Tokens["superuser"], reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_sent_only_to_the_registry_whatever_its_challenge_names()
    {
        await using ScriptedServer elsewhere = await ScriptedServer.StartAsync("{}");
        await using ScriptedServer registry = await ScriptedServer.StartAsync(http =>
        {
            string path = http.Request.Path.Value!;
            if (path.Contains(Referrers, StringComparison.Ordinal) && http.Request.Headers.Authorization.Count == 0)
            {
                http.Response.StatusCode = 401;
                http.Response.Headers.WWWAuthenticate = $"Bearer realm=\"{elsewhere.Endpoint}/v2/auth\",service=\"the registry\",scope=\"repository:acme/app:pull\"";
                return Task.CompletedTask;
            }

            return http.AnswerAsync(path == "/v2/auth" ? "{\"token\":\"pull-token\"}" : path.Contains(Referrers, StringComparison.Ordinal) ? "{\"manifests\":[]}" : "{\"tags\":[],\"page\":1,\"has_additional\":false}");
        });
        using QuayClient client = TestClient.Create(registry.Endpoint, new BearerAuthentication("secret-of-the-session".Protect()));
        Assert.False((await TestAsync(client, "sha256:" + new string('a', 64))).IsSigned);
        Assert.Empty(elsewhere.Requests);
        (string _, string target, string? authorization) = Assert.Single(registry.Requests, request => request.Target.StartsWith("/v2/auth", StringComparison.Ordinal));
        Assert.Equal("/v2/auth?service=the%20registry&scope=repository%3Aacme%2Fapp%3Apull", target);
        Assert.StartsWith("Basic ", authorization, StringComparison.Ordinal);
        Assert.Equal([null, "Bearer pull-token"], registry.Requests.Where(request => request.Target.Contains(Referrers, StringComparison.Ordinal)).Select(request => request.Authorization));
    }

    [Fact]
    public async Task Many_artifacts_without_a_type_are_not_all_pulled()
    {
        for (int i = 0; i < 50; i++)
        {
            Attach(Image, null, "application/vnd.oci.image.config.v1+json");
        }

        Assert.False((await TestAsync(Client)).IsSigned);
        Assert.Equal(20, Server.Requests.All().Count(request => request.Path.StartsWith("/v2/acme/app/manifests/", StringComparison.Ordinal)));
    }

    private async Task<QuayImageTest> TestAsync(QuayClient client, string? digest = null)
    {
        digest ??= Image;
        var scan = new QuaySecurityScan { Status = QuayScanStatus.Scanned };
        return Assert.Single(await client.Security.TestAsync(App, digest, [scan.Of(App, digest, null, null)], new ImagePolicy { RequireSignature = true }, Limit));
    }

    private async Task<IReadOnlyList<QuayImageTest>> TestAllAsync(string index) =>
        await Client.Security.TestAsync(App, index, await Client.Security.ListAsync(App, index, null, Limit), new ImagePolicy { RequireSignature = true }, Limit);

    private void Attach(string subject, string? type, string? config = null, string? content = null, string? predicate = null)
    {
        string document = Document(new()
        {
            ["schemaVersion"] = 2,
            ["mediaType"] = "application/vnd.oci.image.manifest.v1+json",
            ["artifactType"] = type,
            ["config"] = new Dictionary<string, object?> { ["mediaType"] = config ?? "application/vnd.oci.empty.v1+json", ["digest"] = subject, ["size"] = _count++ },
            ["layers"] = Array.Empty<object>(),
            ["subject"] = new Dictionary<string, object?> { ["digest"] = subject },
            ["annotations"] = Annotations(content, predicate),
        });
        Add(new EmbeddedManifest { Digest = Planting.DigestOf(document), Size = 1, Document = document, Subject = subject });
    }

    private EmbeddedManifest Index(string text, string child, string? type, string? content, string? predicate)
    {
        var index = new EmbeddedManifest
        {
            Digest = Planting.DigestOf(text),
            IsList = true,
            Document = Document(new()
            {
                ["mediaType"] = "application/vnd.oci.image.index.v1+json",
                ["manifests"] = new[] { new Dictionary<string, object?> { ["digest"] = child, ["artifactType"] = type, ["annotations"] = Annotations(content, predicate) } },
            }),
        };
        index.Children.Add(child);
        return Add(index);
    }

    private EmbeddedManifest Add(EmbeddedManifest manifest) => Repository.Manifests[manifest.Digest] = manifest;

    private static Dictionary<string, object?>? Annotations(string? content, string? predicate) => content is null && predicate is null
        ? null
        : WithoutNulls(new() { ["dev.sigstore.bundle.content"] = content, ["dev.sigstore.bundle.predicateType"] = predicate });

    private static string Document(Dictionary<string, object?> members) => System.Text.Json.JsonSerializer.Serialize(WithoutNulls(members));

    private static Dictionary<string, object?> WithoutNulls(Dictionary<string, object?> members) =>
        members.Where(member => member.Value is not null).ToDictionary(member => member.Key, member => member.Value);
}

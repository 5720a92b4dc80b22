using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

/// <summary>A registry and an HTTP client with a token, by default of a superuser.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(RegistryServer registry, HttpClient http)
    {
        Registry = registry;
        Http = http;
    }

    public RegistryServer Registry { get; }

    public HttpClient Http { get; }

    public static async Task<TestServer> StartAsync(RegistryOptions? options = null, string caller = "superuser")
    {
        RegistryServer registry = await RegistryServer.StartAsync(options);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var http = new HttpClient(handler) { BaseAddress = new Uri(registry.Endpoint) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", registry.Seeded.Tokens[caller]);
        return new TestServer(registry, http);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using HttpResponseMessage response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<int> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Reads all pages by next_page and returns their sizes.</summary>
    public async Task<List<int>> PageSizesAsync(string path, string list)
    {
        var sizes = new List<int>();
        string? token = null;
        do
        {
            string address = token is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}next_page={Uri.EscapeDataString(token)}";
            JsonElement page = await GetJsonAsync(address);
            sizes.Add(page.GetProperty(list).GetArrayLength());
            token = page.TryGetProperty("next_page", out JsonElement next) ? next.GetString() : null;
        }
        while (token is not null);
        return sizes;
    }

    public async Task<List<string?>> NamesAsync(string path, string list) =>
        [.. (await GetJsonAsync(path)).GetProperty(list).EnumerateArray().Select(item => item.GetProperty("name").GetString())];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Registry.DisposeAsync();
    }
}

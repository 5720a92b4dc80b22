using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Quay.Client.Tests;

/// <summary>A server on the loopback interface whose responses a test defines, for behaviour that the embedded registry does not have.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedServer(WebApplication application) => _application = application;

    /// <summary>The address of the server.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>Method, path with query, and header Authorization of each request.</summary>
    public ConcurrentQueue<(string Method, string Target, string? Authorization)> Requests { get; } = new();

    /// <summary>Path and query of the requests so far.</summary>
    public string[] Targets => Requests.Select(request => request.Target).ToArray();

    public static Task<ScriptedServer> StartAsync(Func<HttpContext, Task> answer) => StartAsync(answer, null);

    /// <summary>A server that always sends the same JSON.</summary>
    public static Task<ScriptedServer> StartAsync(string json) => StartAsync(http => http.AnswerAsync(json), null);

    public static async Task<ScriptedServer> StartAsync(
        Func<HttpContext, Task> answer, X509Certificate2? certificate, Action<HttpsConnectionAdapterOptions>? https = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null)
            {
                listen.UseHttps(certificate, options => https?.Invoke(options));
            }
        }));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        WebApplication application = builder.Build();
        var server = new ScriptedServer(application);
        application.Run(async http =>
        {
            string target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            server.Requests.Enqueue((http.Request.Method, target, http.Request.Headers.Authorization));
            await answer(http);
        });
        await application.StartAsync();
        server.Endpoint = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}

/// <summary>Methods that send a response.</summary>
internal static class ScriptedAnswers
{
    public static async Task AnswerAsync(this HttpContext http, string body, int status = 200, string contentType = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body);
    }

    public static Task RedirectAsync(this HttpContext http, string location, int status = 308)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    /// <summary>Never answers; ends when the client closes the connection.</summary>
    public static Task HangAsync(this HttpContext http)
    {
        var gone = new TaskCompletionSource();
        http.RequestAborted.Register(() => gone.TrySetResult());
        return gone.Task;
    }

    /// <summary>Sends the beginning of a body and nothing more.</summary>
    public static async Task StallAsync(this HttpContext http, string beginning, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 100_000;
        await http.Response.WriteAsync(beginning);
        await http.Response.Body.FlushAsync();
        await http.HangAsync();
    }
}

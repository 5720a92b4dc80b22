using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Handles every HTTP request: records it, applies faults, has it served, and sends the answer.</summary>
internal sealed class RequestPipeline(RegistryServer server)
{
    private const int CompressionThreshold = 1024;
    private readonly ControlEndpoints _control = new(server);
    private readonly long _started = Stopwatch.GetTimestamp();

    public async Task HandleAsync(HttpContext http)
    {
        string path = RequestPath.Decode(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        if (path.StartsWith("/_control/", StringComparison.Ordinal))
        {
            await _control.HandleAsync(http, path["/_control/".Length..]);
            return;
        }

        server.Traffic.Enter();
        try
        {
            await HandleCountedAsync(http, path);
        }
        finally
        {
            server.Traffic.Leave();
        }
    }

    internal static async Task SendAsync(HttpContext http, Answer answer, bool compress, int? cutAt = null)
    {
        HttpResponse response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            response.Headers.Append(header.Key, header.Value);
        }

        ReadOnlyMemory<byte> body = answer.Body;
        if (answer.Status == 204)
        {
            return;
        }

        if (compress && body.Length > CompressionThreshold && Accepts(http.Request, "gzip"))
        {
            body = Compress(body);
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method) || body.IsEmpty)
        {
            return;
        }

        await response.Body.WriteAsync(cutAt is int length ? body[..length] : body);
        if (cutAt is not null)
        {
            await response.Body.FlushAsync();
            http.Abort();
        }
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.Headers.AcceptEncoding is { Count: > 0 } accepted && accepted.ToString().Contains(encoding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Compresses bytes with gzip.</summary>
    internal static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
        {
            return default;
        }

        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, 1 << 20));
        while (true)
        {
            int read = await request.Body.ReadAsync(body.GetMemory(1024));
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
        }
    }

    private async Task HandleCountedAsync(HttpContext http, string path)
    {
        HttpRequest request = http.Request;
        RouteMatch match = server.Operations.Router.Match(Dispatcher.RoutedMethod(request.Method), path, IsOffered);
        RecordedRequest? record = server.Options.RecordRequests ? Record(request, match, path) : null;
        if (record is not null)
        {
            server.Requests.Add(record);
        }

        ReadOnlyMemory<byte> body = await ReadBodyAsync(request);
        FaultRule? fault = server.Faults.Next(match.Operation?.Id, request.Method, path + request.QueryString.Value);
        int wait = server.Options.LatencyMilliseconds + (fault?.LatencyMs ?? 0);
        if (wait > 0)
        {
            await Task.Delay(wait, http.RequestAborted);
        }

        if (fault is { Effect: FaultEffect.CutConnection, ServeFirst: false })
        {
            http.Abort();
            return;
        }

        // A proxy answers for a registry that has served the request: what the registry said is lost.
        Answer? served = fault is { ServeFirst: true } ? Serve(request, match, path, body, record) : null;
        Answer answer = FaultAnswer.Of(fault) ?? served ?? Serve(request, match, path, body, record);
        if (fault is { Effect: FaultEffect.CutConnection })
        {
            http.Abort();
            return;
        }

        if (fault is { Effect: FaultEffect.SameNextPage or FaultEffect.EndlessEmptyPages or FaultEffect.EmptyPageThenMore })
        {
            answer = PageFaults.Apply(fault.Effect, answer);
        }

        if (fault is { Effect: FaultEffect.AppendText, Body: { } text })
        {
            answer = TextFaults.Append(text, answer);
        }

        if (record is not null)
        {
            record.Status = answer.Status;
        }

        bool half = fault is { Effect: FaultEffect.HalfBody } && !answer.Body.IsEmpty;
        await SendAsync(http, answer, server.Options.Compress && !half, half ? answer.Body.Length / 2 : null);
    }

    private Answer Serve(HttpRequest request, RouteMatch match, string path, ReadOnlyMemory<byte> body, RecordedRequest? record)
    {
        if (match.Operation is Operation operation && !HttpMethods.IsOptions(request.Method))
        {
            if (operation.Handler is not null)
            {
                server.Traffic.Count(operation);
                server.Reached.Note(operation, request.Headers.UserAgent);
            }

            lock (server.State.Gate)
            {
                Answer answer = server.Dispatcher.Serve(request, operation, match, body, out Identity identity);
                record?.User = identity.User?.Name;
                return answer;
            }
        }

        lock (server.State.Gate)
        {
            return server.OtherPages.Serve(request, path) ?? server.OAuthPages.Serve(request, path, body) ?? server.FederationPage.Serve(request, path) ?? server.FilePages.Serve(request, path, body) ?? server.InitializePage.Serve(request, path, body) ?? Dispatcher.ServeUnrouted(request, match, path);
        }
    }

    private bool IsOffered(Operation operation) => operation.Handler?.Offered?.Invoke(server.Options) != false;

    private RecordedRequest Record(HttpRequest request, RouteMatch match, string path) => new()
    {
        OperationId = match.Operation?.Id,
        Values = match.Values,
        Method = request.Method,
        Path = path,
        Query = request.QueryString.Value ?? "",
        StartedAt = Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 1),
        UserAgent = request.Headers.UserAgent,
        RequestedWith = request.Headers["X-Requested-With"],
        AcceptEncoding = request.Headers.AcceptEncoding,
        HasAuthorization = request.Headers.Authorization.Count > 0,
        HasCookie = request.Headers.Cookie.Count > 0,
    };
}

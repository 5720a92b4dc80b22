using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Handles every HTTP request: records it, applies faults, serves it, and sends the answer.</summary>
internal sealed class RequestPipeline(RegistryServer server)
{
    private readonly ControlEndpoints _control = new(server);
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Handles a request.</summary>
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

    private async Task HandleCountedAsync(HttpContext http, string path)
    {
        HttpRequest request = http.Request;
        RouteMatch match = server.Operations.Router.Match(Dispatcher.RoutedMethod(request.Method), path, IsOffered);
        RecordedRequest? record = server.Options.RecordRequests ? Record(request, match, path) : null;
        if (record is not null)
        {
            server.Requests.Add(record);
        }

        ReadOnlyMemory<byte> body = await HttpBodies.ReadAsync(request);
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

        // With ServeFirst a proxy answers after the registry served the request, whose own answer is lost.
        Answer? served = fault is { ServeFirst: true } ? Serve(request, match, path, body, record) : null;
        Answer answer = FaultAnswer.Of(fault) ?? served ?? Serve(request, match, path, body, record);
        if (fault is { Effect: FaultEffect.CutConnection })
        {
            http.Abort();
            return;
        }

        answer = FaultAnswer.Change(fault, answer);
        if (record is not null)
        {
            record.Status = answer.Status;
        }

        bool half = fault is { Effect: FaultEffect.HalfBody } && !answer.Body.IsEmpty;
        await HttpBodies.SendAsync(http, answer, server.Options.Compress && !half, half ? answer.Body.Length / 2 : null);
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
            return server.OtherPages.Serve(request, path)
                ?? server.OAuthPages.Serve(request, path, body)
                ?? server.FederationPage.Serve(request, path)
                ?? server.FilePages.Serve(request, path, body)
                ?? server.DockerPages.Serve(request, path, body)
                ?? server.InitializePage.Serve(request, path, body)
                ?? Dispatcher.ServeUnrouted(request, match, path);
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

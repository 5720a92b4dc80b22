using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>What the control endpoints show.</summary>
internal static class ControlViews
{
    public static Answer Requests(RequestLog log) => Answer.JsonObject(200, json =>
    {
        json.WriteNumber("dropped", log.Dropped);
        json.WriteStartArray("requests");
        foreach (RecordedRequest request in log.All())
        {
            json.WriteStartObject();
            json.WriteString("operationId", request.OperationId);
            json.WriteString("method", request.Method);
            json.WriteString("path", request.Path);
            json.WriteString("query", request.Query);
            json.WriteNumber("status", request.Status);
            json.WriteString("user", request.User);
            json.WriteNumber("startedAt", Math.Round(request.StartedAt, 1));
            json.WriteString("userAgent", request.UserAgent);
            json.WriteString("requestedWith", request.RequestedWith);
            json.WriteString("acceptEncoding", request.AcceptEncoding);
            json.WriteBoolean("hasAuthorization", request.HasAuthorization);
            json.WriteBoolean("hasCookie", request.HasCookie);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static Answer Operations(RegistryServer server) => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("calls");
        foreach ((string id, long count) in server.OperationCounts)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
        WriteIds("served", served: true);
        WriteIds("notServed", served: false);

        void WriteIds(string property, bool served)
        {
            json.WriteStartArray(property);
            foreach (Operation operation in server.Operations.All.Where(operation => operation.Handler is not null == served))
            {
                json.WriteStringValue(operation.Id);
            }

            json.WriteEndArray();
        }
    });

    public static Answer Peak(Traffic traffic) => Answer.JsonObject(200, json =>
    {
        json.WriteNumber("peak", traffic.Peak);
        json.WriteNumber("inFlight", traffic.InFlight);
    });
}

using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>
/// Serves the control requests at /_control/…, with which another process controls the registry. They are neither
/// recorded nor counted, and faults do not apply to them.
/// </summary>
internal sealed class ControlEndpoints
{
    private readonly ControlTable _requests;

    public ControlEndpoints(RegistryServer server)
    {
        _requests = new ControlTable(server);
        ServerControl.Register(_requests);
        OptionsControl.Register(_requests);
        TrafficControl.Register(_requests);
        Areas.RegisterControl(_requests);
    }

    public async Task HandleAsync(HttpContext http, string path)
    {
        JsonElement body = default;
        if (http.Request.ContentLength > 0 || http.Request.Headers.TransferEncoding.Count > 0)
        {
            using JsonDocument document = await JsonDocument.ParseAsync(http.Request.Body);
            body = document.RootElement.Clone();
        }

        Answer answer;
        try
        {
            answer = _requests.Handle(http.Request.Method, path, body);
        }
        catch (Exception problem) when (problem is ArgumentException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            answer = Answer.Message(400, problem.Message);
        }

        await HttpBodies.SendAsync(http, answer, compress: false);
    }
}

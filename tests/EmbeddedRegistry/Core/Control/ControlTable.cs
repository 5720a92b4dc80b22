using System;
using System.Collections.Generic;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>The control requests by method and path below /_control/. Every area adds its own.</summary>
internal sealed class ControlTable(RegistryServer server)
{
    private readonly Dictionary<(string Method, string Path), Func<JsonElement, Answer>> _requests = [];

    /// <summary>The registry under control.</summary>
    public RegistryServer Server { get; } = server;

    /// <summary>Adds a request with its own response.</summary>
    public void Serve(string method, string path, Func<JsonElement, Answer> serve) => _requests.Add((method, path), serve);

    /// <summary>Adds a request that is answered with an object, whose properties become camelCase.</summary>
    public void Show(string method, string path, Func<JsonElement, object> view) => Serve(method, path, body =>
        new Answer(200, "application/json", JsonSerializer.SerializeToUtf8Bytes(view(body), JsonSerializerOptions.Web)));

    /// <summary>Adds a request that changes the registry and is answered with 204.</summary>
    public void Do(string method, string path, Action<JsonElement> change) => Serve(method, path, body =>
    {
        change(body);
        return Answer.NoContent();
    });

    /// <summary>Adds a POST request that changes the data of the registry, under their lock, and is answered with 204.</summary>
    public void Change(string path, Action<RegistryState, JsonElement> change) => Do("POST", path, body =>
    {
        RegistryState state = Server.State;
        lock (state.Gate)
        {
            change(state, body);
        }
    });

    /// <summary>Adds a POST request that makes an access token, under the lock of the data, and is answered with it.</summary>
    public void IssueToken(string path, Func<RegistryState, JsonElement, AccessToken> issue) => Show("POST", path, body =>
    {
        RegistryState state = Server.State;
        lock (state.Gate)
        {
            return new { Token = issue(state, body).Secret };
        }
    });

    /// <summary>Answers a request; 404 if the table does not have it.</summary>
    public Answer Handle(string method, string path, JsonElement body) => _requests.TryGetValue((method, path), out Func<JsonElement, Answer>? serve)
        ? serve(body)
        : Answer.Message(404, $"There is no {method} /_control/{path}.");
}

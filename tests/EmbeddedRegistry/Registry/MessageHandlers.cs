using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Messages that the pages show to everybody.</summary>
internal static class MessageHandlers
{
    private const string Forbidden = "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.";

    public static void Register(OperationTable operations)
    {
        operations.Serve("getGlobalMessages", Access.Anyone, List);
        operations.Serve("createGlobalMessage", SuperuserOnly, Create);
        operations.Serve("deleteGlobalMessage", SuperuserOnly, Delete);
    }

    private static Answer? SuperuserOnly(ApiCall call) => call.Identity.IsSuperuser ? null : Answer.Message(403, Forbidden);

    private static Answer List(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("messages");
        foreach (GlobalMessage message in call.State.Messages)
        {
            json.WriteStartObject();
            json.WriteString("uuid", message.Uuid);
            json.WriteString("content", message.Content);
            json.WriteString("severity", message.Severity);
            json.WriteString("media_type", message.MediaType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Answer Create(ApiCall call)
    {
        if (call.Member("message") is not { } message)
        {
            return Pages.InternalError();
        }

        call.State.Messages.Add(new GlobalMessage(
            Guid.NewGuid().ToString(),
            message.GetProperty("content").GetString()!,
            message.GetProperty("severity").GetString()!,
            message.GetProperty("media_type").GetString()!));
        return Answer.Html(201, "");
    }

    // A message that never was is deleted all the same.
    private static Answer Delete(ApiCall call)
    {
        string uuid = call.Route("uuid");
        call.State.Messages.RemoveAll(message => message.Uuid == uuid);
        return Answer.Html(204, "");
    }
}

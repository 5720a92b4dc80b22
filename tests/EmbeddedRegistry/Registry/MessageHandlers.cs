using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Messages that the web interface shows to everybody.</summary>
internal static class MessageHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getGlobalMessages", Access.Anyone, List);
        operations.Serve("createGlobalMessage", SuperuserOnly, Create);
        operations.Serve("deleteGlobalMessage", SuperuserOnly, Delete);
    }

    private static Answer? SuperuserOnly(ApiCall call) => call.Identity.IsSuperuser ? null : Answer.Forbidden();

    private static Answer List(ApiCall call) => Answer.Ok(new { call.State.Messages });

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

    // Deleting a message that does not exist succeeds too.
    private static Answer Delete(ApiCall call)
    {
        string uuid = call.Route("uuid");
        call.State.Messages.RemoveAll(message => message.Uuid == uuid);
        return Answer.Html(204, "");
    }
}

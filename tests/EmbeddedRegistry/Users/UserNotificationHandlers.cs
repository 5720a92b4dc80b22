using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>What the web interface tells the signed-in user.</summary>
internal static class UserNotificationHandlers
{
    private const int DefaultLimit = 5;

    public static void Register(OperationTable operations)
    {
        operations.Serve("listUserNotifications", Access.UserAdmin, List);
        operations.Serve("getUserNotification", Access.UserAdmin, call => With(call, _ => { }));
        operations.Serve("updateUserNotification", Access.UserAdmin, call => With(call, notification =>
            notification.Dismissed = call.Flag("dismissed") ?? notification.Dismissed));
    }

    private static Answer List(ApiCall call)
    {
        if (!call.TryQueryNumber("page", out int? page))
        {
            return Answer.BadParameter("page", "Offset page number. (int)");
        }

        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "Limit to the number of results to return per page. Max 100.");
        }

        // Quay takes one more than it shows and counts its pages by that, so it leaves one out between two of them.
        int size = limit ?? DefaultLimit;
        int from = Math.Max(0, ((page ?? 0) - 1) * (size + 1));
        List<UserNotification> taken = [.. call.User.Notifications.Where(notification => !notification.Dismissed).Skip(from).Take(size + 1)];
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("notifications");
            foreach (UserNotification notification in taken.Take(size))
            {
                json.WriteStartObject();
                Write(json, notification);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("additional", taken.Count > size);
        });
    }

    private static Answer With(ApiCall call, Action<UserNotification> change)
    {
        if (call.User.Notifications.Find(notification => notification.Uuid == call.Route("uuid")) is not UserNotification found)
        {
            return call.NotFound();
        }

        change(found);
        return Answer.JsonObject(200, json => Write(json, found));
    }

    private static void Write(Utf8JsonWriter json, UserNotification notification)
    {
        json.WriteString("id", notification.Uuid);
        json.WriteNull("organization");
        json.WriteString("kind", notification.Kind);
        RegistryTime.Write(json, "created", notification.Created);
        JsonValues.Write(json, "metadata", notification.Metadata);
        json.WriteBoolean("dismissed", notification.Dismissed);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Notifications that the web interface shows to the signed-in user.</summary>
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

        // Quay reads one notification more than it shows, to learn whether there are more, and computes the offset of a
        // page from that larger size. So it skips one notification between two pages.
        int size = limit ?? DefaultLimit;
        int from = Math.Max(0, ((page ?? 0) - 1) * (size + 1));
        List<UserNotification> taken = [.. call.User.Notifications.Where(notification => !notification.Dismissed).Skip(from).Take(size + 1)];
        return Answer.Ok(new { Notifications = taken.Take(size).Select(Show), Additional = taken.Count > size });
    }

    private static Answer With(ApiCall call, Action<UserNotification> change)
    {
        if (call.User.Notifications.Find(notification => notification.Uuid == call.Route("uuid")) is not UserNotification found)
        {
            return call.NotFound();
        }

        change(found);
        return Answer.Ok(Show(found));
    }

    private static object Show(UserNotification notification) => new
    {
        Id = notification.Uuid,
        Organization = (string?)null,
        notification.Kind,
        notification.Created,
        notification.Metadata,
        notification.Dismissed,
    };
}

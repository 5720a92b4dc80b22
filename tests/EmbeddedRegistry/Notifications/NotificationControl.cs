using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Notifications;

/// <summary>Control of the failures of notifications.</summary>
internal static class NotificationControl
{
    public static void Register(ControlTable control) => control.Change("notifications", (state, body) =>
    {
        string uuid = body.RequiredText("uuid");
        Notification notification = state.Repositories.Values.SelectMany(repository => repository.Notifications)
            .Concat(state.Accounts.Values.SelectMany(account => account.NamespaceNotifications))
            .FirstOrDefault(candidate => candidate.Uuid == uuid) ?? throw new ArgumentException($"There is no notification '{uuid}'.");
        notification.Failures = body.Number("failures") ?? throw new ArgumentException("'failures' is missing. Add it to the body of the request.");
    });
}

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>What the registry's pages tell the session's user.</summary>
public sealed class UserNotificationsApi
{
    private readonly Connection _connection;

    internal UserNotificationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the notifications that were not put away, the newest first (listUserNotifications).</summary>
    public Listing<QuayUserNotification> List() => new SequentialListing<QuayUserNotification>(
        new PageReader<QuayUserNotification>(
            _connection,
            () => ApiRequest.Get("listUserNotifications", $"user/notifications").About("notifications of the user"),
            "notifications",
            PagingStyle.Notifications)
        {
            Identity = notification => notification.Id,
        });

    /// <summary>Reads a notification (getUserNotification).</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUserNotification> GetAsync(string id, CancellationToken cancellationToken) => _connection.SendAsync<QuayUserNotification>(
        ApiRequest.Get("getUserNotification", $"user/notifications/{id}").About(Subject(id)), cancellationToken);

    /// <summary>Puts a notification away, or shows it again (updateUserNotification).</summary>
    /// <param name="id">Which one.</param>
    /// <param name="dismissed">Whether it is put away.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayUserNotification> ChangeAsync(string id, bool dismissed, CancellationToken cancellationToken) => _connection.SendAsync<QuayUserNotification>(
        ApiRequest.Put("updateUserNotification", $"user/notifications/{id}").About(Subject(id)).WithBody(new JsonBody().Set("dismissed", dismissed)), cancellationToken);

    private static string Subject(string id) => $"notification '{id}' of the user";
}

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Notifications that the registry's web pages show to the session's user.</summary>
public sealed class UserNotificationsApi
{
    private readonly Connection _connection;

    internal UserNotificationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the notifications that are not dismissed, newest first (listUserNotifications).</summary>
    /// <exception cref="QuayApiException">Forbidden: the token lacks the scope <c>user:admin</c>.</exception>
    public Listing<QuayUserNotification> List() => new SequentialListing<QuayUserNotification>(
        new PageReader<QuayUserNotification>(
            _connection,
            () => ApiRequest.Get("listUserNotifications", $"user/notifications").About("notifications of the user"),
            "notifications",
            PagingStyle.Notifications)
        {
            Identity = notification => notification.Id,
        });

    /// <summary>Reads a notification, which may be dismissed (getUserNotification).</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such notification.</exception>
    public Task<QuayUserNotification> GetAsync(string id, CancellationToken cancellationToken) => _connection.SendAsync<QuayUserNotification>(
        ApiRequest.Get("getUserNotification", $"user/notifications/{id}").About(Subject(id)), cancellationToken);

    /// <summary>Dismisses a notification, or shows it again (updateUserNotification).</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="dismissed">Whether to dismiss it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such notification.</exception>
    public Task<QuayUserNotification> ChangeAsync(string id, bool dismissed, CancellationToken cancellationToken) => _connection.SendAsync<QuayUserNotification>(
        ApiRequest.Put("updateUserNotification", $"user/notifications/{id}").About(Subject(id)).WithBody(new JsonBody().Set("dismissed", dismissed)), cancellationToken);

    /// <summary>Names a notification in a message: <c>notification 'IDENTIFIER' of the user</c>.</summary>
    /// <param name="id">Its identifier.</param>
    public static string Subject(string id) => $"notification '{id}' of the user";
}

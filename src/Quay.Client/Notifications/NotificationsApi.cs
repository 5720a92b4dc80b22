using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Notifications of repositories, organizations and the session's user.</summary>
public sealed class NotificationsApi
{
    private readonly Connection _connection;

    internal NotificationsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists notifications (listRepoNotifications, listOrgNotifications, listUserNamespaceNotifications). Of a repository
    /// that does not exist there are none.
    /// </summary>
    /// <param name="place">Whose.</param>
    public Listing<QuayNotification> List(Place place) => new SequentialListing<QuayNotification>(
        new PageReader<QuayNotification>(
            _connection,
            () => (place switch
            {
                { RepositoryName: { } repository } => ApiRequest.Get("listRepoNotifications", $"repository/{repository}/notification/"),
                { OrganizationName: { } organization } => ApiRequest.Get("listOrgNotifications", $"organization/{organization}/notifications"),
                _ => ApiRequest.Get("listUserNamespaceNotifications", $"user/namespacenotifications"),
            }).About(place.ToString()),
            "notifications",
            PagingStyle.Single)
        {
            Complete = notification => Complete(notification, place),
        });

    /// <summary>Reads a notification (getRepoNotification, getOrgNotification, getUserNamespaceNotification).</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayNotification> GetAsync(Place place, string uuid, CancellationToken cancellationToken) => SendAsync(
        place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Get("getRepoNotification", $"repository/{repository}/notification/{uuid}"),
            { OrganizationName: { } organization } => ApiRequest.Get("getOrgNotification", $"organization/{organization}/notifications/{uuid}"),
            _ => ApiRequest.Get("getUserNamespaceNotification", $"user/namespacenotifications/{uuid}"),
        },
        place,
        uuid,
        cancellationToken);

    /// <summary>
    /// Creates a notification (createRepoNotification, createOrgNotification, createUserNamespaceNotification). The
    /// registry fails on a repository that does not exist, so that is looked for then (getRepo).
    /// </summary>
    /// <param name="place">Whose it is to be.</param>
    /// <param name="settings">What it is to be.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayNotification> CreateAsync(Place place, NotificationSettings settings, CancellationToken cancellationToken)
    {
        ApiRequest request = (place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Post("createRepoNotification", $"repository/{repository}/notification/"),
            { OrganizationName: { } organization } => ApiRequest.Post("createOrgNotification", $"organization/{organization}/notifications").MissingAt(404, place.ToString()),
            _ => ApiRequest.Post("createUserNamespaceNotification", $"user/namespacenotifications"),
        }).About("notification of " + place).WithBody(settings.ToBody());
        // The model protects them.
        request.Secrets.MayReturnAs(QuayNotification.SecretNames);
        try
        {
            return Complete(await _connection.SendAsync<QuayNotification>(request, cancellationToken).ConfigureAwait(false), place);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound && e.StatusCode == 400)
        {
            throw ErrorClassifier.NotFound(request.About($"user or team '{NameOfTarget(settings)}'"));
        }
        catch (QuayApiException e) when (e.StatusCode == 500 && place.RepositoryName is not null)
        {
            await new RepositoriesApi(_connection).RequireAsync(place.RepositoryName, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Deletes a notification (deleteRepoNotification, deleteOrgNotification, deleteUserNamespaceNotification).</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(Place place, string uuid, CancellationToken cancellationToken) => SendChangeAsync(
        place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Delete("deleteRepoNotification", $"repository/{repository}/notification/{uuid}"),
            { OrganizationName: { } organization } => ApiRequest.Delete("deleteOrgNotification", $"organization/{organization}/notifications/{uuid}"),
            _ => ApiRequest.Delete("deleteUserNamespaceNotification", $"user/namespacenotifications/{uuid}"),
        },
        place,
        uuid,
        cancellationToken);

    /// <summary>Lets a notification be sent with made-up content (testRepoNotification, testOrgNotification, testUserNamespaceNotification).</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task TestAsync(Place place, string uuid, CancellationToken cancellationToken) => SendChangeAsync(
        place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Post("testRepoNotification", $"repository/{repository}/notification/{uuid}/test"),
            { OrganizationName: { } organization } => ApiRequest.Post("testOrgNotification", $"organization/{organization}/notifications/{uuid}/test"),
            _ => ApiRequest.Post("testUserNamespaceNotification", $"user/namespacenotifications/{uuid}/test"),
        },
        place,
        uuid,
        cancellationToken);

    /// <summary>
    /// Lets a notification be sent again that the registry has given up (resetRepositoryNotificationFailures,
    /// resetOrgNotificationFailures, resetUserNamespaceNotificationFailures).
    /// </summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task ResetAsync(Place place, string uuid, CancellationToken cancellationToken) => SendChangeAsync(
        place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Post("resetRepositoryNotificationFailures", $"repository/{repository}/notification/{uuid}"),
            { OrganizationName: { } organization } => ApiRequest.Post("resetOrgNotificationFailures", $"organization/{organization}/notifications/{uuid}"),
            _ => ApiRequest.Post("resetUserNamespaceNotificationFailures", $"user/namespacenotifications/{uuid}"),
        },
        place,
        uuid,
        cancellationToken);

    private static string Subject(Place place, string uuid) => $"notification '{uuid}' of {place}";

    private static QuayNotification Complete(QuayNotification notification, Place place)
    {
        notification.Repository = place.RepositoryName?.ToString();
        notification.Organization = place.OrganizationName;
        return notification;
    }

    private static object? NameOfTarget(NotificationSettings settings) =>
        settings.Config.TryGetValue("target", out object? target) && target is IReadOnlyDictionary<string, object?> known && known.TryGetValue("name", out object? name)
            ? name
            : null;

    private async Task<QuayNotification> SendAsync(ApiRequest request, Place place, string uuid, CancellationToken cancellationToken) =>
        Complete(await _connection.SendAsync<QuayNotification>(request.About(Subject(place, uuid)), cancellationToken).ConfigureAwait(false), place);

    private Task SendChangeAsync(ApiRequest request, Place place, string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(request.About(Subject(place, uuid)), cancellationToken);
}

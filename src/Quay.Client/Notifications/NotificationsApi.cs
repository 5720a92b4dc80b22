using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for notifications of repositories, organizations and the session's user.</summary>
public sealed class NotificationsApi
{
    private readonly Connection _connection;

    internal NotificationsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists notifications (listRepoNotifications, listOrgNotifications, listUserNamespaceNotifications). The registry answers
    /// with an empty list for a repository that does not exist, so the repository is read if the list is empty
    /// (getRepo), which fails with <see cref="QuayErrorKind.NotFound"/>.
    /// </summary>
    /// <param name="place">The repository, organization or user whose notifications are listed.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository or organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public async Task<IReadOnlyList<QuayNotification>> ListAsync(Place place, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayNotification> notifications = await ListPresentAsync(place, cancellationToken).ConfigureAwait(false);
        if (notifications.Count == 0 && place.RepositoryName is { } name)
        {
            await new RepositoriesApi(_connection).RequireAsync(name, cancellationToken).ConfigureAwait(false);
        }

        return notifications;
    }

    /// <summary>
    /// Lists notifications of a place that is known to exist (listRepoNotifications, listOrgNotifications,
    /// listUserNamespaceNotifications).
    /// </summary>
    /// <param name="place">The repository, organization or user whose notifications are listed.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal async Task<IReadOnlyList<QuayNotification>> ListPresentAsync(Place place, CancellationToken cancellationToken)
    {
        Page<QuayNotification> page = await new PageReader<QuayNotification>(
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
        }.ReadAsync(null, cancellationToken).ConfigureAwait(false);
        return page.Items;
    }

    /// <summary>Reads a notification (getRepoNotification, getOrgNotification, getUserNamespaceNotification).</summary>
    /// <param name="place">The repository, organization or user that the notification belongs to.</param>
    /// <param name="uuid">The UUID of the notification.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the notification, repository or organization does not exist. Forbidden: the user may not administer the
    /// repository or organization.
    /// </exception>
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
    /// registry answers with status 500 for a repository that does not exist, so the repository is read then (getRepo).
    /// </summary>
    /// <param name="place">The repository, organization or user to create the notification for.</param>
    /// <param name="settings">The settings of the notification.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository, the organization or the target does not exist. InvalidInput: the registry refuses the event,
    /// the method or the settings. Forbidden: the user may not administer the repository or organization.
    /// </exception>
    public async Task<QuayNotification> CreateAsync(Place place, NotificationSettings settings, CancellationToken cancellationToken)
    {
        ApiRequest request = (place switch
        {
            { RepositoryName: { } repository } => ApiRequest.Post("createRepoNotification", $"repository/{repository}/notification/"),
            { OrganizationName: { } organization } => ApiRequest.Post("createOrgNotification", $"organization/{organization}/notifications").TreatAsNotFound(404, place.ToString()),
            _ => ApiRequest.Post("createUserNamespaceNotification", $"user/namespacenotifications"),
        }).About("notification of " + place).WithBody(settings.ToBody());
        // The response repeats the secrets, and the model converts them to SecureStrings.
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
    /// <param name="place">The repository, organization or user that the notification belongs to.</param>
    /// <param name="uuid">The UUID of the notification.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the notification, repository or organization does not exist. Forbidden: the user may not administer the
    /// repository or organization.
    /// </exception>
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

    /// <summary>Requests a notification with sample content (testRepoNotification, testOrgNotification, testUserNamespaceNotification).</summary>
    /// <param name="place">The repository, organization or user that the notification belongs to.</param>
    /// <param name="uuid">The UUID of the notification.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the notification, repository or organization does not exist. Forbidden: the user may not administer the
    /// repository or organization.
    /// </exception>
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
    /// Resets the number of failures of a notification, so that the registry sends it again
    /// (resetRepositoryNotificationFailures, resetOrgNotificationFailures, resetUserNamespaceNotificationFailures).
    /// </summary>
    /// <param name="place">The repository, organization or user that the notification belongs to.</param>
    /// <param name="uuid">The UUID of the notification.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the notification, repository or organization does not exist. Forbidden: the user may not administer the
    /// repository or organization.
    /// </exception>
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

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>OAuth applications of organizations.</summary>
public sealed class ApplicationsApi
{
    private readonly Connection _connection;

    internal ApplicationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the applications of an organization, with their secrets (getOrganizationApplications).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Listing<QuayApplication> List(string organization) => new SequentialListing<QuayApplication>(
        new PageReader<QuayApplication>(
            _connection,
            () => ApiRequest.Get("getOrganizationApplications", $"organization/{organization}/applications")
                .About($"applications of organization '{organization}'")
                .TreatAsNotFound(404, $"organization '{organization}'"),
            "applications",
            PagingStyle.Single)
        {
            Complete = application => application.Organization = organization,
        });

    /// <summary>Reads an application with its secret (getOrganizationApplication).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayApplication> GetAsync(string organization, string clientId, CancellationToken cancellationToken) =>
        SendAsync(
            ApiRequest.Get("getOrganizationApplication", $"organization/{organization}/applications/{clientId}").About(Subject(organization, clientId)),
            organization,
            cancellationToken);

    /// <summary>Reads the public information about an application (getApplicationInformation).</summary>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such application.</exception>
    public async Task<QuayApplication> GetInformationAsync(string clientId, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getApplicationInformation", $"app/{clientId}").About($"application '{clientId}'");
        Information answer = await _connection.SendAsync<Information>(request, cancellationToken).ConfigureAwait(false);
        return new QuayApplication
        {
            Organization = answer.Organization?.Name ?? string.Empty,
            Name = answer.Name,
            ClientId = clientId,
            Description = answer.Description,
            ApplicationAddress = answer.Uri,
            Avatar = answer.Avatar,
        };
    }

    /// <summary>Creates an application (createOrganizationApplication). The name need not be unique.</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="settings">The settings; the name is required.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Task<QuayApplication> CreateAsync(string organization, ApplicationSettings settings, CancellationToken cancellationToken) =>
        SendAsync(
            ApiRequest.Post("createOrganizationApplication", $"organization/{organization}/applications")
                .About($"application '{settings.Name}' of organization '{organization}'")
                .TreatAsNotFound(404, $"organization '{organization}'")
                .WithBody(settings.ToBody()),
            organization,
            cancellationToken);

    /// <summary>
    /// Changes an application (getOrganizationApplication, updateOrganizationApplication). The API replaces all settings, so
    /// those that are null are read and sent back.
    /// </summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<QuayApplication> ChangeAsync(
        string organization, string clientId, ApplicationSettings settings, CancellationToken cancellationToken)
    {
        QuayApplication current = await GetAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Put("updateOrganizationApplication", $"organization/{organization}/applications/{clientId}")
            .About(Subject(organization, clientId))
            .WithBody(settings.Over(current).ToBody());
        return await SendAsync(request, organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an application; its tokens stop working at once (deleteOrganizationApplication).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task DeleteAsync(string organization, string clientId, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationApplication", $"organization/{organization}/applications/{clientId}").About(Subject(organization, clientId)),
            cancellationToken);

    /// <summary>Replaces the secret of an application; the old one stops working at once (resetOrganizationApplicationClientSecret).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayApplication> ResetSecretAsync(string organization, string clientId, CancellationToken cancellationToken) =>
        SendAsync(
            ApiRequest.Post("resetOrganizationApplicationClientSecret", $"organization/{organization}/applications/{clientId}/resetclientsecret")
                .About(Subject(organization, clientId)),
            organization,
            cancellationToken);

    /// <summary>The name of the application in messages: <c>application 'ABC' of organization 'acme'</c>.</summary>
    internal static string Subject(string organization, string clientId) => $"application '{clientId}' of organization '{organization}'";

    private async Task<QuayApplication> SendAsync(ApiRequest request, string organization, CancellationToken cancellationToken)
    {
        QuayApplication application = await _connection.SendAsync<QuayApplication>(request, cancellationToken).ConfigureAwait(false);
        application.Organization = organization;
        return application;
    }

    private sealed class Information
    {
        public string Name { get; set; } = string.Empty;

        public string? Description { get; set; }

        public string? Uri { get; set; }

        public QuayAvatar? Avatar { get; set; }

        public QuayOrganization? Organization { get; set; }
    }
}

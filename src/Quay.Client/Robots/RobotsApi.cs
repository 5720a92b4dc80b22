using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Robot accounts of organizations and, if no organization is given, of the session's user.</summary>
public sealed class RobotsApi
{
    private readonly Connection _connection;

    internal RobotsApi(Connection connection) => _connection = connection;

    /// <summary>Lists robots (getOrgRobots, getUserRobots). The list of an organization that does not exist is empty.</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="includeToken">Whether the robots come with their tokens.</param>
    /// <param name="includePermissions">Whether the robots come with their teams and the repositories they have permissions on.</param>
    /// <exception cref="QuayApiException">Forbidden: the user may not read the robots of the organization.</exception>
    public Listing<QuayRobot> List(string? organization, bool includeToken, bool includePermissions) =>
        new SequentialListing<QuayRobot>(new PageReader<QuayRobot>(
            _connection,
            () => (organization is null
                    ? ApiRequest.Get("getUserRobots", $"user/robots")
                    : ApiRequest.Get("getOrgRobots", $"organization/{organization}/robots"))
                .About(organization is null ? "robots of the user" : $"robots of organization '{organization}'")
                .Query("token", includeToken ? "true" : "false")
                .Query("permissions", includePermissions),
            "robots",
            PagingStyle.Single)
        {
            Complete = robot => robot.Organization = organization,
        });

    /// <summary>Reads a robot with its token (getOrgRobot, getUserRobot).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayRobot> GetAsync(string? organization, string name, CancellationToken cancellationToken) =>
        SendAsync(
            organization is null
                ? ApiRequest.Get("getUserRobot", $"user/robots/{name}")
                : ApiRequest.Get("getOrgRobot", $"organization/{organization}/robots/{name}"),
            organization,
            name,
            cancellationToken);

    /// <summary>Creates a robot (createOrgRobot, createUserRobot).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="description">A description of at most 255 characters; null for none.</param>
    /// <param name="metadata">Data that the registry stores with the robot and does not interpret; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a robot of this name. NotFound: the organization does not exist. InvalidInput: the registry
    /// refuses the name or the description. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayRobot> CreateAsync(
        string? organization, string name, string? description, IReadOnlyDictionary<string, object?>? metadata, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Put("createUserRobot", $"user/robots/{name}")
            : ApiRequest.Put("createOrgRobot", $"organization/{organization}/robots/{name}");
        request.WithBody(new JsonBody().SetIfGiven("description", description).SetIfGiven("unstructured_metadata", metadata));
        // Not idempotent: a robot that exists is an error, so a retry after a lost response would fail.
        return SendAsync(request.NotIdempotent(), organization, name, cancellationToken);
    }

    /// <summary>Deletes a robot (deleteOrgRobot, deleteUserRobot).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task DeleteAsync(string? organization, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Delete("deleteUserRobot", $"user/robots/{name}")
            : ApiRequest.Delete("deleteOrgRobot", $"organization/{organization}/robots/{name}");
        return _connection.SendAsync(request.About(Subject(organization, name)), cancellationToken);
    }

    /// <summary>Replaces the token of a robot; the old one stops working at once (regenerateOrgRobotToken, regenerateUserRobotToken).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayRobot> RegenerateTokenAsync(string? organization, string name, CancellationToken cancellationToken) =>
        SendAsync(
            organization is null
                ? ApiRequest.Post("regenerateUserRobotToken", $"user/robots/{name}/regenerate")
                : ApiRequest.Post("regenerateOrgRobotToken", $"organization/{organization}/robots/{name}/regenerate"),
            organization,
            name,
            cancellationToken);

    /// <summary>Lists the permissions of a robot on repositories (getOrgRobotPermissions, getUserRobotPermissions).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="user">The session's user, who owns the repositories if no organization is given; null if not known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<IReadOnlyList<QuayRobotPermission>> ListPermissionsAsync(
        string? organization, string name, string? user, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Get("getUserRobotPermissions", $"user/robots/{name}/permissions")
            : ApiRequest.Get("getOrgRobotPermissions", $"organization/{organization}/robots/{name}/permissions");
        request.About(Subject(organization, name));
        RepositoryGrant.Answer answer = await _connection.SendAsync<RepositoryGrant.Answer>(request, cancellationToken).ConfigureAwait(false);
        string? ns = organization ?? user;
        return answer.Permissions.ConvertAll(grant => new QuayRobotPermission
        {
            Organization = organization,
            Robot = FullName(ns, name),
            Repository = ns is null ? grant.Repository?.Name ?? string.Empty : ns + "/" + grant.Repository?.Name,
            IsPublic = grant.Repository?.IsPublic,
            Role = grant.Role,
        });
    }

    /// <summary>The full name, which the robot signs in with: <c>acme+ci</c>.</summary>
    internal static string FullName(string? ns, string name) => ns is null ? name : ns + "+" + name;

    /// <summary>The name of the robot in messages: <c>robot 'acme+ci'</c>.</summary>
    internal static string Subject(string? organization, string name) =>
        organization is null ? $"robot '{name}' of the user" : $"robot '{organization}+{name}'";

    private async Task<QuayRobot> SendAsync(ApiRequest request, string? organization, string name, CancellationToken cancellationToken)
    {
        QuayRobot robot = await _connection.SendAsync<QuayRobot>(request.About(Subject(organization, name)), cancellationToken).ConfigureAwait(false);
        robot.Organization = organization;
        return robot;
    }
}

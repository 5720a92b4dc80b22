using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Identities of identity providers that may sign in as robot accounts. A robot is owned by an organization or, if
/// none is given, by the session's user.
/// </summary>
public sealed class RobotFederationApi
{
    private readonly Connection _connection;

    internal RobotFederationApi(Connection connection) => _connection = connection;

    /// <summary>Lists the identities of a robot (getOrgRobotFederation, getUserRobotFederation).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="user">The session's user, for the full names of robots without an organization; null if not known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<IReadOnlyList<QuayRobotFederation>> ListAsync(string? organization, string name, string? user, CancellationToken cancellationToken) =>
        SendAsync(ListRequest(organization, name), organization, name, user, cancellationToken);

    /// <summary>Replaces the identities of a robot (createOrgRobotFederation, createUserRobotFederation).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="user">The session's user, for the full names of robots without an organization; null if not known.</param>
    /// <param name="identities">All identities that the robot has after the call. Duplicates are sent once.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. InvalidInput: the registry refuses an identity. Forbidden: the user may not
    /// administer the organization.
    /// </exception>
    public Task<IReadOnlyList<QuayRobotFederation>> SetAsync(
        string? organization, string name, string? user, IEnumerable<FederatedIdentity> identities, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Post("createUserRobotFederation", $"user/robots/{name}/federation")
            : ApiRequest.Post("createOrgRobotFederation", $"organization/{organization}/robots/{name}/federation");
        Dictionary<string, string>[] entries = identities.Distinct()
            .Select(identity => new Dictionary<string, string> { ["issuer"] = identity.Issuer, ["subject"] = identity.Subject }).ToArray();
        return SendAsync(request.WithAnyBody(entries), organization, name, user, cancellationToken);
    }

    /// <summary>
    /// Adds identities to a robot (getOrgRobotFederation and createOrgRobotFederation, or those of the user). The API has no
    /// operation to add one: an identity that another client adds between the two requests is lost.
    /// </summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="user">The session's user, for the full names of robots without an organization; null if not known.</param>
    /// <param name="identities">The identities to add.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. InvalidInput: the registry refuses an identity. Forbidden: the user may not
    /// administer the organization.
    /// </exception>
    public async Task<IReadOnlyList<QuayRobotFederation>> AddAsync(
        string? organization, string name, string? user, IEnumerable<FederatedIdentity> identities, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayRobotFederation> present = await ListAsync(organization, name, user, cancellationToken).ConfigureAwait(false);
        return await SetAsync(organization, name, user, present.Select(entry => entry.Identity).Concat(identities), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Removes identities from a robot (getOrgRobotFederation and createOrgRobotFederation, or those of the user). The API
    /// has no operation to remove one: an identity that another client adds between the two requests is lost.
    /// </summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="identities">The identities to remove.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">The robot does not have one of the identities; nothing was changed.</exception>
    public async Task RemoveAsync(
        string? organization, string name, IReadOnlyCollection<FederatedIdentity> identities, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayRobotFederation> entries = await ListAsync(organization, name, null, cancellationToken).ConfigureAwait(false);
        FederatedIdentity[] present = entries.Select(entry => entry.Identity).ToArray();
        if (identities.FirstOrDefault(identity => !present.Contains(identity)) is { } missing)
        {
            string subject = $"identity {missing} among those of {RobotsApi.Subject(organization, name)}";
            throw ErrorClassifier.NotFound(ListRequest(organization, name).About(subject));
        }

        await SetAsync(organization, name, null, present.Except(identities), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes all identities from a robot (deleteOrgRobotFederation, deleteUserRobotFederation).</summary>
    /// <param name="organization">The organization that owns the robot; null for the session's user.</param>
    /// <param name="name">The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the robot does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task ClearAsync(string? organization, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Delete("deleteUserRobotFederation", $"user/robots/{name}/federation")
            : ApiRequest.Delete("deleteOrgRobotFederation", $"organization/{organization}/robots/{name}/federation");
        return _connection.SendAsync(request.About(RobotsApi.Subject(organization, name)), cancellationToken);
    }

    /// <summary>
    /// Exchanges a token of an identity provider for one of a robot (GET /oauth2/federation/robot/token). The call needs no
    /// session.
    /// </summary>
    /// <param name="robot">The full name of the robot, <c>namespace+name</c>.</param>
    /// <param name="token">The token of the identity provider, a JWT.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">The registry has no such robot, or does not accept the token for it.</exception>
    public async Task<QuayRobotToken> ExchangeAsync(string robot, SecureString token, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "federationRobotToken", "oauth2/federation/robot/token")
            .About($"robot '{robot}'").WithCredentials(ApiRequest.Basic(robot, token.Reveal().Trim()));
        QuayRobotToken answer = await _connection.SendAsync<QuayRobotToken>(request, cancellationToken).ConfigureAwait(false);
        answer.Robot = robot;
        return answer;
    }

    private static ApiRequest ListRequest(string? organization, string name) => organization is null
        ? ApiRequest.Get("getUserRobotFederation", $"user/robots/{name}/federation")
        : ApiRequest.Get("getOrgRobotFederation", $"organization/{organization}/robots/{name}/federation");

    private async Task<IReadOnlyList<QuayRobotFederation>> SendAsync(
        ApiRequest request, string? organization, string name, string? user, CancellationToken cancellationToken)
    {
        request.About(RobotsApi.Subject(organization, name));
        List<QuayRobotFederation> entries = await _connection.SendAsync<List<QuayRobotFederation>>(request, cancellationToken).ConfigureAwait(false);
        foreach (QuayRobotFederation entry in entries)
        {
            entry.Organization = organization;
            entry.Robot = RobotsApi.FullName(organization ?? user, name);
        }

        return entries;
    }
}

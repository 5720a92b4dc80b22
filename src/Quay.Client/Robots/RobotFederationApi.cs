using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// The identities whose tokens robot accounts take in place of their own. Robots belong to organizations or, where
/// none is named, to the session's user.
/// </summary>
public sealed class RobotFederationApi
{
    private readonly Connection _connection;

    internal RobotFederationApi(Connection connection) => _connection = connection;

    /// <summary>Lists the identities of a robot (getOrgRobotFederation, getUserRobotFederation).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The name without the namespace.</param>
    /// <param name="user">The session's user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<IReadOnlyList<QuayRobotFederation>> ListAsync(string? organization, string name, string? user, CancellationToken cancellationToken) =>
        SendAsync(ListRequest(organization, name), organization, name, user, cancellationToken);

    /// <summary>Replaces the identities of a robot (createOrgRobotFederation, createUserRobotFederation).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The name without the namespace.</param>
    /// <param name="user">The session's user.</param>
    /// <param name="identities">All that it has then. One that comes twice counts once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
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

    /// <summary>Adds identities to those that a robot has: reads them, and replaces them by all.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The name without the namespace.</param>
    /// <param name="user">The session's user.</param>
    /// <param name="identities">What it gets besides.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<QuayRobotFederation>> AddAsync(
        string? organization, string name, string? user, IEnumerable<FederatedIdentity> identities, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayRobotFederation> present = await ListAsync(organization, name, user, cancellationToken).ConfigureAwait(false);
        return await SetAsync(organization, name, user, present.Select(entry => entry.Identity).Concat(identities), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes identities from a robot: reads what it has, and replaces that by the rest.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The name without the namespace.</param>
    /// <param name="identities">What it shall not have any more. All of them must be there.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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

    /// <summary>Takes all identities from a robot (deleteOrgRobotFederation, deleteUserRobotFederation).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The name without the namespace.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task ClearAsync(string? organization, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Delete("deleteUserRobotFederation", $"user/robots/{name}/federation")
            : ApiRequest.Delete("deleteOrgRobotFederation", $"organization/{organization}/robots/{name}/federation");
        return _connection.SendAsync(request.About(RobotsApi.Subject(organization, name)), cancellationToken);
    }

    /// <summary>Exchanges a token of an identity provider for one of the registry. Nobody needs to be signed in for that.</summary>
    /// <param name="robot">The robot, <c>namespace+name</c>.</param>
    /// <param name="token">The token of the identity provider, a JWT.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayRobotToken> ExchangeAsync(string robot, SecureString token, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "federationRobotToken", "oauth2/federation/robot/token")
            .About($"robot '{robot}'").WithCredentials(robot, token);
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

using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Authorizations: the consent of the session's user to applications that act on the user's behalf.</summary>
public sealed class AuthorizationsApi
{
    private readonly Connection _connection;

    internal AuthorizationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the authorizations of the user (listUserAuthorizations).</summary>
    /// <exception cref="QuayApiException">Forbidden: the token lacks the scope <c>user:admin</c>.</exception>
    public Listing<QuayAuthorization> List() =>
        List(ApiRequest.Get("listUserAuthorizations", $"user/authorizations").About("authorizations of the user"), assigned: false);

    /// <summary>Lists the authorizations that others assigned to the user, who has not agreed yet (listAssignedAuthorizations).</summary>
    /// <exception cref="QuayApiException">Forbidden: the token lacks the scope <c>user:admin</c>.</exception>
    public Listing<QuayAuthorization> ListAssigned() =>
        List(ApiRequest.Get("listAssignedAuthorizations", $"user/assignedauthorization").About("authorizations that are assigned to the user"), assigned: true);

    /// <summary>Reads an authorization of the user (getUserAuthorization).</summary>
    /// <param name="uuid">The UUID of the authorization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such authorization.</exception>
    public Task<QuayAuthorization> GetAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayAuthorization>(
            ApiRequest.Get("getUserAuthorization", $"user/authorizations/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Revokes an authorization; the application's token stops working at once (deleteUserAuthorization).</summary>
    /// <param name="uuid">The UUID of the authorization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no such authorization.</exception>
    public Task RemoveAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteUserAuthorization", $"user/authorizations/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Refuses an authorization that was assigned to the user (deleteAssignedAuthorization).</summary>
    /// <param name="uuid">The UUID of the authorization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: no such authorization is assigned to the user.</exception>
    public Task RemoveAssignedAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteAssignedAuthorization", $"user/assignedauthorization/{uuid}").About("assigned " + Subject(uuid)), cancellationToken);

    private static string Subject(string uuid) => $"authorization '{uuid}'";

    private SequentialListing<QuayAuthorization> List(ApiRequest request, bool assigned) =>
        new(new PageReader<QuayAuthorization>(_connection, () => request, "authorizations", PagingStyle.Single)
        {
            Complete = authorization => authorization.Assigned = assigned,
        });
}

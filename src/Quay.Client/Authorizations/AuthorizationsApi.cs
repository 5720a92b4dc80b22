using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>What applications may do on behalf of the session's user.</summary>
public sealed class AuthorizationsApi
{
    private readonly Connection _connection;

    internal AuthorizationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists what the user agreed to (listUserAuthorizations).</summary>
    public Listing<QuayAuthorization> List() =>
        List(ApiRequest.Get("listUserAuthorizations", $"user/authorizations").About("authorizations of the user"), assigned: false);

    /// <summary>Lists what was assigned to the user, who has not agreed yet (listAssignedAuthorizations).</summary>
    public Listing<QuayAuthorization> ListAssigned() =>
        List(ApiRequest.Get("listAssignedAuthorizations", $"user/assignedauthorization").About("authorizations that are assigned to the user"), assigned: true);

    /// <summary>Reads something that the user agreed to (getUserAuthorization).</summary>
    /// <param name="uuid">What.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayAuthorization> GetAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayAuthorization>(
            ApiRequest.Get("getUserAuthorization", $"user/authorizations/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Takes an agreement back; the application's token stops working at once (deleteUserAuthorization).</summary>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task RemoveAsync(string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteUserAuthorization", $"user/authorizations/{uuid}").About(Subject(uuid)), cancellationToken);

    /// <summary>Refuses what was assigned (deleteAssignedAuthorization).</summary>
    /// <param name="uuid">What.</param>
    /// <param name="cancellationToken">Ends the call.</param>
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

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>How much storage namespaces may take. The registry keeps one quota at most for each.</summary>
public sealed class QuotasApi
{
    private readonly Connection _connection;

    internal QuotasApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the quotas of a namespace (listOrganizationQuota, listUserQuota, listOrganizationQuotaSuperUser,
    /// listUserQuotaSuperUser). Without one of its own this is the registry's default, where there is one.
    /// </summary>
    /// <param name="owner">Whose.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<QuayQuota>> ListAsync(QuotaOwner owner, CancellationToken cancellationToken) =>
        await ReadAsync(await ResolveAsync(owner, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads a quota (getOrganizationQuota, getUserQuota; superusers' way has lists only).</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayQuota> GetAsync(QuotaOwner owner, string id, CancellationToken cancellationToken)
    {
        if (owner.Way == QuotaOwner.Kind.Namespace)
        {
            return await FindAsync(await ResolveAsync(owner, cancellationToken).ConfigureAwait(false), id, cancellationToken).ConfigureAwait(false);
        }

        ApiRequest request = owner.Way == QuotaOwner.Kind.CurrentUser
            ? ApiRequest.Get("getUserQuota", $"user/quota/{id}")
            : ApiRequest.Get("getOrganizationQuota", $"organization/{owner.Name}/quota/{id}");
        return (await _connection.SendAsync<QuayQuota>(request.About(Subject(owner, id)), cancellationToken).ConfigureAwait(false)).Of(owner);
    }

    /// <summary>
    /// Gives a namespace a quota and reads it back (createOrganizationQuota, createOrganizationQuotaSuperUser,
    /// createUserQuotaSuperUser).
    /// </summary>
    /// <param name="owner">Whom.</param>
    /// <param name="limitBytes">The storage allowed, in bytes.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayQuota> CreateAsync(QuotaOwner owner, long limitBytes, CancellationToken cancellationToken)
    {
        owner = await ResolveAsync(owner, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Way switch
        {
            QuotaOwner.Kind.Organization => ApiRequest.Post("createOrganizationQuota", $"organization/{owner.Name}/quota"),
            QuotaOwner.Kind.AnyOrganization => ApiRequest.Post("createOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota"),
            _ => ApiRequest.Post("createUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota"),
        };
        request.About(Subject(owner, null)).MissingAt(404, owner.ToString()).WithBody(new JsonBody().Set("limit_bytes", limitBytes));
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.StatusCode == 500)
        {
            // So the registry answers for a user who does not exist; the list says it plainly.
            await ReadAsync(owner, cancellationToken).ConfigureAwait(false);
            throw;
        }

        return await FindAsync(owner, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes a quota (changeOrganizationQuota, changeOrganizationQuotaSuperUser, changeUserQuotaSuperUser).</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="id">Which one; null for the one that there is.</param>
    /// <param name="limitBytes">The storage allowed, in bytes.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayQuota> ChangeAsync(QuotaOwner owner, string? id, long limitBytes, CancellationToken cancellationToken)
    {
        (owner, id) = await ResolveAsync(owner, id, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Way switch
        {
            QuotaOwner.Kind.Organization => ApiRequest.Put("changeOrganizationQuota", $"organization/{owner.Name}/quota/{id}"),
            QuotaOwner.Kind.AnyOrganization => ApiRequest.Put("changeOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota/{id}"),
            _ => ApiRequest.Put("changeUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota/{id}"),
        };
        request.About(Subject(owner, id)).WithBody(new JsonBody().Set("limit_bytes", limitBytes));
        return (await _connection.SendAsync<QuayQuota>(request, cancellationToken).ConfigureAwait(false)).Of(owner);
    }

    /// <summary>
    /// Takes a quota away with its limits (deleteOrganizationQuota, deleteOrganizationQuotaSuperUser,
    /// deleteUserQuotaSuperUser).
    /// </summary>
    /// <param name="owner">Whose.</param>
    /// <param name="id">Which one; null for the one that there is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task DeleteAsync(QuotaOwner owner, string? id, CancellationToken cancellationToken)
    {
        (owner, id) = await ResolveAsync(owner, id, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Way switch
        {
            QuotaOwner.Kind.Organization => ApiRequest.Delete("deleteOrganizationQuota", $"organization/{owner.Name}/quota/{id}"),
            QuotaOwner.Kind.AnyOrganization => ApiRequest.Delete("deleteOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota/{id}"),
            _ => ApiRequest.Delete("deleteUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota/{id}"),
        };
        await _connection.SendAsync(request.About(Subject(owner, id)), cancellationToken).ConfigureAwait(false);
    }

    internal static string Subject(QuotaOwner owner, string? id) => id is null ? $"quota of {owner}" : $"quota '{id}' of {owner}";

    /// <summary>The quota of that id or, without one, the one that there is. The registry's default counts for none.</summary>
    internal async Task<QuayQuota> FindAsync(QuotaOwner owner, string? id, CancellationToken cancellationToken) =>
        (await ReadAsync(owner, cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(quota => quota.Id is { } known && (id is null || id == known.ToString(CultureInfo.InvariantCulture)))
            ?? throw ErrorClassifier.NotFound(ListRequest(owner).About(Subject(owner, id)));

    private static ApiRequest ListRequest(QuotaOwner owner) => owner.Way switch
    {
        QuotaOwner.Kind.Organization => ApiRequest.Get("listOrganizationQuota", $"organization/{owner.Name}/quota"),
        QuotaOwner.Kind.AnyOrganization => ApiRequest.Get("listOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota"),
        QuotaOwner.Kind.AnyUser => ApiRequest.Get("listUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota"),
        _ => ApiRequest.Get("listUserQuota", $"user/quota"),
    };

    private async Task<List<QuayQuota>> ReadAsync(QuotaOwner owner, CancellationToken cancellationToken)
    {
        ApiRequest request = ListRequest(owner).About(Subject(owner, null)).MissingAt(404, owner.ToString());
        List<QuayQuota> quotas = await _connection.SendAsync<List<QuayQuota>>(request, cancellationToken).ConfigureAwait(false);
        quotas.ForEach(quota => quota.Of(owner));
        return quotas;
    }

    private async Task<(QuotaOwner Owner, string Id)> ResolveAsync(QuotaOwner owner, string? id, CancellationToken cancellationToken)
    {
        AddressName.Check(id ?? "1");
        owner = await ResolveAsync(owner, cancellationToken).ConfigureAwait(false);
        id ??= (await FindAsync(owner, null, cancellationToken).ConfigureAwait(false)).Id!.Value.ToString(CultureInfo.InvariantCulture);
        return (owner, id);
    }

    // Superusers reach organizations and users on ways of their own; which one a name is, the registry knows.
    private async Task<QuotaOwner> ResolveAsync(QuotaOwner owner, CancellationToken cancellationToken)
    {
        if (owner.Way != QuotaOwner.Kind.Namespace)
        {
            return owner;
        }

        try
        {
            await new OrganizationsApi(_connection).GetAsync(owner.Name!, cancellationToken).ConfigureAwait(false);
            return owner.By(QuotaOwner.Kind.AnyOrganization);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            return owner.By(QuotaOwner.Kind.AnyUser);
        }
    }
}

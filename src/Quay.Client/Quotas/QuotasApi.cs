using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the storage quotas of namespaces. The registry has one quota at most for each.</summary>
public sealed class QuotasApi
{
    private readonly Connection _connection;

    internal QuotasApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the quotas of a namespace (listOrganizationQuota, listUserQuota, listOrganizationQuotaSuperUser,
    /// listUserQuotaSuperUser). For a namespace without a quota of its own that is the registry's default, if it has one.
    /// </summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the owner does not exist. NotSupported: the registry has no quotas. Forbidden: the user may not read them.
    /// </exception>
    public async Task<IReadOnlyList<QuayQuota>> ListAsync(QuotaOwner owner, CancellationToken cancellationToken) =>
        await ReadAsync(await ResolveAsync(owner, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads a quota (getOrganizationQuota, getUserQuota; for superusers it is taken from the list).</summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="id">The id of the quota.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the quota or its owner does not exist. NotSupported: the registry has no quotas. Forbidden: the user may not
    /// read it.
    /// </exception>
    public async Task<QuayQuota> GetAsync(QuotaOwner owner, string id, CancellationToken cancellationToken)
    {
        if (owner.Route == QuotaOwner.QuotaRoute.AnyNamespace)
        {
            return await FindAsync(await ResolveAsync(owner, cancellationToken).ConfigureAwait(false), id, cancellationToken).ConfigureAwait(false);
        }

        ApiRequest request = owner.Route == QuotaOwner.QuotaRoute.CurrentUser
            ? ApiRequest.Get("getUserQuota", $"user/quota/{id}")
            : ApiRequest.Get("getOrganizationQuota", $"organization/{owner.Name}/quota/{id}");
        return (await _connection.SendAsync<QuayQuota>(request.About(Subject(owner, id)), cancellationToken).ConfigureAwait(false)).Of(owner);
    }

    /// <summary>
    /// Creates a quota and reads it back (createOrganizationQuota, createOrganizationQuotaSuperUser,
    /// createUserQuotaSuperUser).
    /// </summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="limitBytes">The storage that the namespace may use, in bytes.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: the namespace has a quota. NotFound: the owner does not exist. NotSupported: the registry has no
    /// quotas. Forbidden: the user may not administer quotas.
    /// </exception>
    public async Task<QuayQuota> CreateAsync(QuotaOwner owner, long limitBytes, CancellationToken cancellationToken)
    {
        owner = await ResolveAsync(owner, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Route switch
        {
            QuotaOwner.QuotaRoute.Organization => ApiRequest.Post("createOrganizationQuota", $"organization/{owner.Name}/quota"),
            QuotaOwner.QuotaRoute.AnyOrganization => ApiRequest.Post("createOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota"),
            _ => ApiRequest.Post("createUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota"),
        };
        request.About(Subject(owner, null)).TreatAsNotFound(404, owner.ToString()).WithBody(new JsonBody().Set("limit_bytes", limitBytes));
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.StatusCode == 500)
        {
            // The registry answers with status 500 for a user who does not exist, and with 404 where the quotas are listed.
            await ReadAsync(owner, cancellationToken).ConfigureAwait(false);
            throw;
        }

        return await FindAsync(owner, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes a quota (changeOrganizationQuota, changeOrganizationQuotaSuperUser, changeUserQuotaSuperUser).</summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="id">The id of the quota; null for the only one of the owner.</param>
    /// <param name="limitBytes">The storage that the namespace may use, in bytes.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the quota or its owner does not exist. NotSupported: the registry has no quotas. Forbidden: the user may not
    /// administer quotas.
    /// </exception>
    public async Task<QuayQuota> ChangeAsync(QuotaOwner owner, string? id, long limitBytes, CancellationToken cancellationToken)
    {
        (owner, id) = await ResolveAsync(owner, id, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Route switch
        {
            QuotaOwner.QuotaRoute.Organization => ApiRequest.Put("changeOrganizationQuota", $"organization/{owner.Name}/quota/{id}"),
            QuotaOwner.QuotaRoute.AnyOrganization => ApiRequest.Put("changeOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota/{id}"),
            _ => ApiRequest.Put("changeUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota/{id}"),
        };
        request.About(Subject(owner, id)).WithBody(new JsonBody().Set("limit_bytes", limitBytes));
        return (await _connection.SendAsync<QuayQuota>(request, cancellationToken).ConfigureAwait(false)).Of(owner);
    }

    /// <summary>
    /// Deletes a quota and its limits (deleteOrganizationQuota, deleteOrganizationQuotaSuperUser,
    /// deleteUserQuotaSuperUser).
    /// </summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="id">The id of the quota; null for the only one of the owner.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the quota or its owner does not exist. NotSupported: the registry has no quotas. Forbidden: the user may not
    /// administer quotas.
    /// </exception>
    public async Task DeleteAsync(QuotaOwner owner, string? id, CancellationToken cancellationToken)
    {
        (owner, id) = await ResolveAsync(owner, id, cancellationToken).ConfigureAwait(false);
        ApiRequest request = owner.Route switch
        {
            QuotaOwner.QuotaRoute.Organization => ApiRequest.Delete("deleteOrganizationQuota", $"organization/{owner.Name}/quota/{id}"),
            QuotaOwner.QuotaRoute.AnyOrganization => ApiRequest.Delete("deleteOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota/{id}"),
            _ => ApiRequest.Delete("deleteUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota/{id}"),
        };
        await _connection.SendAsync(request.About(Subject(owner, id)), cancellationToken).ConfigureAwait(false);
    }

    internal static string Subject(QuotaOwner owner, string? id) => id is null ? $"quota of {owner}" : $"quota '{id}' of {owner}";

    /// <summary>Reads the quota with an id or, with null, the only quota of the owner. The registry's default is none.</summary>
    internal async Task<QuayQuota> FindAsync(QuotaOwner owner, string? id, CancellationToken cancellationToken) =>
        (await ReadAsync(owner, cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(quota => quota.Id is { } known && (id is null || id == known.ToString(CultureInfo.InvariantCulture)))
            ?? throw ErrorClassifier.NotFound(ListRequest(owner).About(Subject(owner, id)));

    private static ApiRequest ListRequest(QuotaOwner owner) => owner.Route switch
    {
        QuotaOwner.QuotaRoute.Organization => ApiRequest.Get("listOrganizationQuota", $"organization/{owner.Name}/quota"),
        QuotaOwner.QuotaRoute.AnyOrganization => ApiRequest.Get("listOrganizationQuotaSuperUser", $"superuser/organization/{owner.Name}/quota"),
        QuotaOwner.QuotaRoute.AnyUser => ApiRequest.Get("listUserQuotaSuperUser", $"superuser/users/{owner.Name}/quota"),
        _ => ApiRequest.Get("listUserQuota", $"user/quota"),
    };

    private async Task<List<QuayQuota>> ReadAsync(QuotaOwner owner, CancellationToken cancellationToken)
    {
        ApiRequest request = ListRequest(owner).About(Subject(owner, null)).TreatAsNotFound(404, owner.ToString());
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

    // The operations for superusers differ for organizations and users, so the kind of the namespace is determined first.
    private async Task<QuotaOwner> ResolveAsync(QuotaOwner owner, CancellationToken cancellationToken)
    {
        if (owner.Route != QuotaOwner.QuotaRoute.AnyNamespace)
        {
            return owner;
        }

        try
        {
            await new OrganizationsApi(_connection).GetAsync(owner.Name!, cancellationToken).ConfigureAwait(false);
            return owner.By(QuotaOwner.QuotaRoute.AnyOrganization);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            return owner.By(QuotaOwner.QuotaRoute.AnyUser);
        }
    }
}

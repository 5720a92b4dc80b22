using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the limits of quotas: the percentages at which the registry warns or refuses pushes.</summary>
public sealed class QuotaLimitsApi
{
    private readonly Connection _connection;

    internal QuotaLimitsApi(Connection connection) => _connection = connection;

    private QuotasApi Quotas => new(_connection);

    /// <summary>Lists the limits of a quota (listOrganizationQuotaLimit, listUserQuotaLimit).</summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="quotaId">The id of the quota; null for the only one of the owner.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the quota or its owner does not exist. NotSupported: the registry has no quotas. Forbidden: the user may not
    /// read the quota.
    /// </exception>
    public async Task<IReadOnlyList<QuayQuotaLimit>> ListAsync(QuotaOwner owner, string? quotaId, CancellationToken cancellationToken)
    {
        if (quotaId is null)
        {
            return (await Quotas.FindAsync(owner, null, cancellationToken).ConfigureAwait(false)).Limits;
        }

        ApiRequest request = owner.OrganizationName is { } organization
            ? ApiRequest.Get("listOrganizationQuotaLimit", $"organization/{organization}/quota/{quotaId}/limit")
            : ApiRequest.Get("listUserQuotaLimit", $"user/quota/{quotaId}/limit");
        request.About(QuotasApi.Subject(owner, quotaId));
        List<QuayQuotaLimit> limits = await _connection.SendAsync<List<QuayQuotaLimit>>(request, cancellationToken).ConfigureAwait(false);
        limits.ForEach(limit => limit.Of(owner, ToNumber(quotaId)));
        return limits;
    }

    /// <summary>Reads a limit (getOrganizationQuotaLimit, getUserQuotaLimit).</summary>
    /// <param name="owner">The owner of the quota.</param>
    /// <param name="quotaId">The id of the quota; null for the only one of the owner.</param>
    /// <param name="id">The id of the limit.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the limit, its quota or the owner does not exist. NotSupported: the registry has no quotas. Forbidden: the
    /// user may not read the quota.
    /// </exception>
    public async Task<QuayQuotaLimit> GetAsync(QuotaOwner owner, string? quotaId, string id, CancellationToken cancellationToken)
    {
        if (quotaId is null)
        {
            QuayQuota quota = await Quotas.FindAsync(owner, null, cancellationToken).ConfigureAwait(false);
            return Pick(quota.Limits, id) ?? throw ErrorClassifier.NotFound(Request(owner, Text(quota.Id), id));
        }

        ApiRequest request = Request(owner, quotaId, id);
        Answer answer = await _connection.SendAsync<Answer>(request, cancellationToken).ConfigureAwait(false);
        // For the quota of a user the registry answers with the whole quota instead of the limit.
        QuayQuotaLimit? limit = answer.Limits is null
            ? new QuayQuotaLimit { Id = answer.Id, Type = answer.Type, LimitPercent = answer.LimitPercent }
            : Pick(answer.Limits, id);
        return (limit ?? throw ErrorClassifier.NotFound(request)).Of(owner, ToNumber(quotaId));
    }

    /// <summary>Creates a limit and reads it back (createOrganizationQuotaLimit). The registry accepts a second limit that is the same.</summary>
    /// <param name="organization">The organization whose quota it is.</param>
    /// <param name="quotaId">The id of the quota; null for the only one of the owner.</param>
    /// <param name="type">The action of the registry.</param>
    /// <param name="percent">The part of the quota at which the registry acts, in percent.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the quota or the organization does not exist. NotSupported: the registry has no quotas. Forbidden: the user
    /// may not administer quotas.
    /// </exception>
    public async Task<QuayQuotaLimit> CreateAsync(
        string organization, string? quotaId, QuayQuotaLimitType type, int percent, CancellationToken cancellationToken)
    {
        var owner = QuotaOwner.Organization(organization);
        quotaId ??= await FindQuotaAsync(owner, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Post("createOrganizationQuotaLimit", $"organization/{organization}/quota/{quotaId}/limit")
            .About($"limit of {QuotasApi.Subject(owner, quotaId)}")
            .TreatAsNotFound(404, QuotasApi.Subject(owner, quotaId))
            .WithBody(new JsonBody().Set("type", WireName.Of(type)).Set("threshold_percent", percent));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // The response has no id; the new limit is the one with the highest id.
        return (await ListAsync(owner, quotaId, cancellationToken).ConfigureAwait(false))
            .Where(limit => limit.Type == type && limit.LimitPercent == percent)
            .OrderBy(limit => limit.Id)
            .LastOrDefault() ?? throw ErrorClassifier.NotFound(request);
    }

    /// <summary>Changes a limit (changeOrganizationQuotaLimit).</summary>
    /// <param name="organization">The organization whose quota it is.</param>
    /// <param name="quotaId">The id of the quota; null for the only one of the owner.</param>
    /// <param name="id">The id of the limit.</param>
    /// <param name="type">The action of the registry; null leaves it as it is.</param>
    /// <param name="percent">The part of the quota at which the registry acts, in percent; null leaves it as it is.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the limit, its quota or the organization does not exist. NotSupported: the registry has no quotas.
    /// Forbidden: the user may not administer quotas.
    /// </exception>
    public async Task<QuayQuotaLimit> ChangeAsync(
        string organization, string? quotaId, string id, QuayQuotaLimitType? type, int? percent, CancellationToken cancellationToken)
    {
        var owner = QuotaOwner.Organization(organization);
        AddressName.Check(id);
        quotaId ??= await FindQuotaAsync(owner, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Put("changeOrganizationQuotaLimit", $"organization/{organization}/quota/{quotaId}/limit/{id}")
            .About(Subject(owner, quotaId, id))
            .WithBody(new JsonBody().SetIfGiven("type", type is { } known ? WireName.Of(known) : null).SetIfGiven("threshold_percent", percent));
        // The registry answers with the quota and not with the limit.
        QuayQuota quota = await _connection.SendAsync(request, QuayJson.Read<QuayQuota>, cancellationToken).ConfigureAwait(false);
        return Pick(quota.Of(owner).Limits, id) ?? throw ErrorClassifier.NotFound(request);
    }

    /// <summary>Deletes a limit (deleteOrganizationQuotaLimit).</summary>
    /// <param name="organization">The organization whose quota it is.</param>
    /// <param name="quotaId">The id of the quota; null for the only one of the owner.</param>
    /// <param name="id">The id of the limit.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the limit, its quota or the organization does not exist. NotSupported: the registry has no quotas.
    /// Forbidden: the user may not administer quotas.
    /// </exception>
    public async Task DeleteAsync(string organization, string? quotaId, string id, CancellationToken cancellationToken)
    {
        var owner = QuotaOwner.Organization(organization);
        AddressName.Check(id);
        quotaId ??= await FindQuotaAsync(owner, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Delete("deleteOrganizationQuotaLimit", $"organization/{organization}/quota/{quotaId}/limit/{id}")
            .About(Subject(owner, quotaId, id));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static ApiRequest Request(QuotaOwner owner, string quotaId, string id) =>
        (owner.OrganizationName is { } organization
            ? ApiRequest.Get("getOrganizationQuotaLimit", $"organization/{organization}/quota/{quotaId}/limit/{id}")
            : ApiRequest.Get("getUserQuotaLimit", $"user/quota/{quotaId}/limit/{id}"))
        .About(Subject(owner, quotaId, id));

    private static string Subject(QuotaOwner owner, string quotaId, string id) => $"limit '{id}' of {QuotasApi.Subject(owner, quotaId)}";

    private static QuayQuotaLimit? Pick(IReadOnlyList<QuayQuotaLimit> limits, string id) => limits.FirstOrDefault(limit => Text(limit.Id) == id);

    private static string Text(long? id) => Convert.ToString(id, CultureInfo.InvariantCulture);

    private static long? ToNumber(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private async Task<string> FindQuotaAsync(QuotaOwner owner, CancellationToken cancellationToken) =>
        Text((await Quotas.FindAsync(owner, null, cancellationToken).ConfigureAwait(false)).Id);

    /// <summary>A response that is a limit, or the quota that it belongs to.</summary>
    private sealed class Answer : QuayObject
    {
        public long Id { get; set; }

        public QuayQuotaLimitType? Type { get; set; }

        public int? LimitPercent { get; set; }

        public List<QuayQuotaLimit>? Limits { get; set; }
    }
}

using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes ids of quotas: of the namespace on the command line, or else of the user.</summary>
public sealed class QuotaCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        QuotaOwner owner = Bound(bound, "Namespace") is { } ns ? QuotaOwner.Namespace(ns) : OwnerOf(session, bound);
        return FromList(session, $"quotas of {owner}", (client, token) => client.Quotas.ListAsync(owner, token), quota => quota.Id?.ToString());
    }

    internal static QuotaOwner OwnerOf(QuaySession session, IDictionary bound) =>
        Bound(bound, "Organization") is { } organization ? QuotaOwner.Organization(organization) : QuotaOwner.CurrentUser(session.User);
}

/// <summary>Completes ids of limits of the quota on the command line.</summary>
public sealed class QuotaLimitCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        (QuotaOwner owner, string? quota) = (QuotaCompleter.OwnerOf(session, bound), Bound(bound, "QuotaId"));
        return FromList(session, $"limits of {owner} {quota}", (client, token) => client.QuotaLimits.ListAsync(owner, quota, token), limit => limit.Id.ToString());
    }
}

using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the UUIDs of the auto-prune policies of what is typed already, or of the user.</summary>
public sealed class AutoPrunePolicyCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        PolicyScope scope = ScopeOf(bound);
        return FromList(session, "auto-prune policies of " + scope, (client, token) => client.AutoPrunePolicies.ListAsync(scope, token), policy => policy.Uuid);
    }

    internal static PolicyScope ScopeOf(IDictionary bound) =>
        Bound(bound, "Repository") is { } repository ? PolicyScope.Repository(RepositoryName.Parse(repository))
        : Bound(bound, "Organization") is { } organization ? PolicyScope.Organization(organization)
        : PolicyScope.CurrentUser;
}

/// <summary>Completes the UUIDs of the immutability policies of what is typed already.</summary>
public sealed class ImmutabilityPolicyCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        PolicyScope scope = AutoPrunePolicyCompleter.ScopeOf(bound);
        return scope == PolicyScope.CurrentUser
            ? []
            : FromList(session, "immutability policies of " + scope, (client, token) => client.ImmutabilityPolicies.ListAsync(scope, token), policy => policy.Uuid);
    }
}

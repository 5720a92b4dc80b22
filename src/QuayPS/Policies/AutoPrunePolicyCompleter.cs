using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes UUIDs of auto-prune policies: of the organization or repository on the command line, or else of the user.</summary>
public sealed class AutoPrunePolicyCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        Place place = PlaceOf(bound);
        return FromList(session, "auto-prune policies of " + place, (client, token) => client.AutoPrunePolicies.ListAsync(place, token), policy => policy.Uuid);
    }
}

using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes UUIDs of immutability policies of the organization or repository on the command line.</summary>
public sealed class ImmutabilityPolicyCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        Place place = PlaceOf(bound);
        return place == Place.CurrentUser
            ? []
            : FromList(session, "immutability policies of " + place, (client, token) => client.ImmutabilityPolicies.ListAsync(place, token), policy => policy.Uuid);
    }
}

using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the UUIDs of the notifications of the repository or organization that is typed already, or of the user.</summary>
public sealed class NotificationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        Place place = PlaceOf(bound);
        return FromListing(session, "notifications of " + place, client => client.Notifications.List(place), notification => notification.Uuid);
    }
}

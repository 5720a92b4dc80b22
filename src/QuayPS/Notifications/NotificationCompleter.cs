using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes UUIDs of notifications: of the repository or organization on the command line, or else of the user.</summary>
public sealed class NotificationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        Place place = PlaceOf(bound);
        return FromList(session, "notifications of " + place, (client, token) => client.Notifications.ListAsync(place, token), notification => notification.Uuid);
    }
}

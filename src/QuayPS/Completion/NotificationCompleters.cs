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

/// <summary>Completes users, and teams of the organization that is typed already, once their names are begun.</summary>
public sealed class NotificationTargetCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Bound(bound, "Organization") ?? Bound(bound, "Repository")?.Split('/')[0];
        return word.Length == 0
            ? []
            : FromListing(
                session,
                $"targets like {word} for {organization}",
                client => client.Search.FindEntities(word, organization, true, false),
                entity => entity.Name);
    }
}

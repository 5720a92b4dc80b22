using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the ids of what the registry's pages tell the session's user.</summary>
public sealed class UserNotificationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromListing(session, "user notifications", client => client.UserNotifications.List(), notification => notification.Id);
}

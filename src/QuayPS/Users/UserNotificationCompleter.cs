using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the identifiers of the session user's notifications.</summary>
public sealed class UserNotificationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromListing(session, "user notifications", client => client.UserNotifications.List(), notification => notification.Id);
}

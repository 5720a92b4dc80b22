using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes names of users: of all for superusers, for others once a name is begun. With a + it is that of a robot.</summary>
public sealed class AnyUserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        int plus = word.IndexOf('+');
        if (plus >= 0)
        {
            string ns = word.Substring(0, plus);
            return FromListing(session, "robots of " + ns, client => client.Robots.List(ns == session.User ? null : ns, false, false), robot => robot.Name);
        }

        IReadOnlyList<string> all = session.Names.Get("all users", () => All(session));
        return all.Count > 0 ? all : UserCompleter.Like(session, word, organization: null);
    }

    // Whoever is no superuser stays none: that is remembered as well.
    private static IReadOnlyList<string> All(QuaySession session)
    {
        try
        {
            return ReadAll(session, client => client.Users.ListAll(enabledOnly: false), user => user.Name);
        }
        catch (QuayApiException)
        {
            return [];
        }
    }
}

using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes users: for superusers all of the registry, for others those whose names begin with the word. A word with a plus sign is completed with robots of the namespace before it.</summary>
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

    // The empty list of a user who is not a superuser is cached as well, so that the next completion sends no request.
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

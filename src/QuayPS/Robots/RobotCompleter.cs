using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the robots of the organization that is typed already, or of the user.</summary>
public sealed class RobotCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Namespace(bound);
        organization = organization == session.User ? null : organization;
        // Whoever began with the full name goes on with it.
        bool full = word.IndexOf('+') >= 0;
        return FromListing(
            session,
            $"robots of {organization} {full}",
            client => client.Robots.List(full ? word.Split('+')[0] : organization, false, false),
            robot => full ? robot.Name : robot.ShortName);
    }
}

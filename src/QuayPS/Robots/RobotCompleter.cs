using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the robots of the organization on the command line, or of the session's user.</summary>
public sealed class RobotCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Namespace(bound);
        organization = organization == session.User ? null : organization;
        // A word with a plus sign is the beginning of a full name.
        bool isFull = word.IndexOf('+') >= 0;
        return FromListing(
            session,
            $"robots of {organization} {isFull}",
            client => client.Robots.List(isFull ? word.Split('+')[0] : organization, false, false),
            robot => isFull ? robot.Name : robot.ShortName);
    }
}

using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Completes the names of the sessions of this runspace.</summary>
public sealed class SessionCompleter : Completer
{
    private protected override IEnumerable<(string Text, string Meaning)> Candidates(string word, IDictionary bound) =>
        RunspaceSessions.Current.Open.Select(session => (session.Name, session.ToString()));
}

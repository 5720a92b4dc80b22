using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes words that the module knows. The parameter accepts other words as well.</summary>
public abstract class WordCompleter : Completer
{
    private protected WordCompleter()
    {
    }

    /// <summary>The words with their descriptions.</summary>
    private protected abstract IEnumerable<(string Word, string Meaning)> Words { get; }

    private protected sealed override IEnumerable<(string Text, string Meaning)> Candidates(string word, IDictionary bound) => Words;
}

using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes words that are known without asking a registry. Others can be given as well.</summary>
public abstract class WordCompleter : Completer
{
    private protected WordCompleter()
    {
    }

    /// <summary>The words, and what they mean.</summary>
    private protected abstract IEnumerable<(string Word, string Meaning)> Words { get; }

    private protected sealed override IEnumerable<(string Text, string Meaning)> Candidates(string word, IDictionary bound) => Words;
}

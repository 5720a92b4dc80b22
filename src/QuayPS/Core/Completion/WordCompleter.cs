using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace QuayPS;

/// <summary>Completes words that are known without asking a registry. Others can be given as well.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter()
    {
    }

    /// <summary>The words, and what they mean.</summary>
    private protected abstract IEnumerable<(string Word, string Meaning)> Words { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        QuotedWord typed = QuotedWord.Parse(wordToComplete);
        return Words
            .Where(known => known.Word.StartsWith(typed.Text, StringComparison.OrdinalIgnoreCase))
            .Select(known => new CompletionResult(typed.Quote(known.Word), known.Word, CompletionResultType.ParameterValue, known.Meaning));
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Completes the value of a parameter. Values are quoted so that PowerShell reads them as that text.
/// </summary>
public abstract class Completer : IArgumentCompleter
{
    private protected Completer()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        QuotedWord word = QuotedWord.Parse(wordToComplete);
        return Candidates(word.Text, fakeBoundParameters)
            .Where(candidate => candidate.Text.StartsWith(word.Text, StringComparison.OrdinalIgnoreCase))
            .Select(candidate => Result(word, candidate.Text, candidate.Meaning))
            .ToArray();
    }

    /// <summary>Returns the possible values in order. Values that do not begin with the word are left out later.</summary>
    /// <param name="word">The beginning of the value, without quotes.</param>
    /// <param name="bound">The other parameters on the command line.</param>
    private protected abstract IEnumerable<(string Text, string Meaning)> Candidates(string word, IDictionary bound);

    private static CompletionResult Result(QuotedWord word, string text, string meaning)
    {
        string shown = VisibleText.Of(text);
        // An empty list text is refused by the constructor.
        return new CompletionResult(word.Quote(text), Shown(shown), CompletionResultType.ParameterValue, Shown(VisibleText.Of(meaning)));
    }

    private static string Shown(string text) => text.Length == 0 ? "''" : text;
}

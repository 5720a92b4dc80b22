using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace QuayPS;

/// <summary>Completes what a token may do, with what that means.</summary>
public sealed class ScopeCompleter : IArgumentCompleter
{
    private static readonly (string Name, string Meaning)[] Scopes =
    [
        ("org:admin", "Administer the organizations of the user"),
        ("repo:admin", "Administer repositories"),
        ("repo:create", "Create repositories"),
        ("repo:read", "See and pull repositories"),
        ("repo:write", "Push to repositories"),
        ("super:user", "Administer the registry"),
        ("user:admin", "Change the user"),
        ("user:read", "See who the user is"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        QuotedWord word = QuotedWord.Parse(wordToComplete);
        return Scopes
            .Where(scope => scope.Name.StartsWith(word.Text, StringComparison.OrdinalIgnoreCase))
            .Select(scope => new CompletionResult(word.Quote(scope.Name), scope.Name, CompletionResultType.ParameterValue, scope.Meaning));
    }
}

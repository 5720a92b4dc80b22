using System;
using System.Linq;

namespace QuayPS;

/// <summary>The selection of kinds of log entries by -Kind: words with or without wildcards.</summary>
internal sealed class LogKinds
{
    private readonly NamePattern[]? _patterns;

    private LogKinds(NamePattern[]? patterns) => _patterns = patterns;

    /// <summary>Parses a selection.</summary>
    /// <param name="kinds">The value of -Kind; null for all kinds.</param>
    public static LogKinds Parse(string[]? kinds) => new(kinds?.Select(kind => new NamePattern(kind)).ToArray());

    /// <summary>Whether the selection contains a kind.</summary>
    public bool Has(string kind) => _patterns is null || Array.Exists(_patterns, pattern => pattern.Matches(kind));

    /// <summary>Writes a warning for each word that matches no known kind, since it may be misspelled.</summary>
    /// <param name="cmdlet">The command that writes the warnings.</param>
    public void WarnOfUnknown(VisibleCmdlet cmdlet)
    {
        foreach (NamePattern pattern in _patterns ?? [])
        {
            if (!LogKindCompleter.Kinds.Any(pattern.Matches))
            {
                cmdlet.WriteWarning(SimilarWords.Warning(pattern.Text, "kind of log entries", LogKindCompleter.Kinds));
            }
        }
    }
}

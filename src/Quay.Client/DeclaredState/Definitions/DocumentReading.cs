using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>What reading a document needs to know, and the problems that it finds.</summary>
/// <param name="variables">Finds the value of a variable; null where it has none.</param>
/// <param name="name">The organization to which the document is applied; null for the one that it names.</param>
internal sealed class DocumentReading(Func<string, DeclaredVariable?> variables, string? name)
{
    private static readonly Regex Reference = new(@"\$\$\{|\$\{(?<name>[^}]*)\}?");
    private static readonly Regex Whole = new(@"^\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}$");

    public List<DocumentProblem> Problems { get; } = [];

    /// <summary>Finds the value of a variable.</summary>
    public Func<string, DeclaredVariable?> Variable => variables;

    /// <summary>The organization that the document names, whose robots are named with it.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>The organization to which the document is applied.</summary>
    public string Target => name ?? Source;

    public void Add(DocumentPlace place, string message) => Problems.Add(new DocumentProblem(place, message));

    /// <summary>A text with the values of its variables; null where one is missing, which is a problem then.</summary>
    public string? Resolve(string text, DocumentPlace place)
    {
        if (text.IndexOf("${", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        bool isComplete = true;
        string resolved = Reference.Replace(text, match =>
        {
            if (match.Value == "$${")
            {
                return "${";
            }

            DeclaredVariable? variable = Find(match.Groups["name"].Value, match.Value, place, isNeeded: true);
            if (variable is { Text: null })
            {
                Add(place, $"The variable '{match.Groups["name"].Value}' holds a secret, which would be shown here. Give it as text.");
            }

            isComplete &= variable?.Text is not null;
            return variable?.Text ?? string.Empty;
        });
        return isComplete ? resolved : null;
    }

    /// <summary>The secret that a text refers to; null where it is no reference.</summary>
    public DeclaredSecret? ResolveSecret(string text, DocumentPlace place)
    {
        Match match = Whole.Match(text);
        return match.Success ? new DeclaredSecret(match.Groups["name"].Value, Find(match.Groups["name"].Value, text, place, isNeeded: false)?.Secret) : null;
    }

    /// <summary>The full name of a robot of the organization to which the document is applied, or of another one.</summary>
    public string RobotName(string text) => text.IndexOf('+') < 0 ? Target + "+" + text : AccountName(text);

    /// <summary>A user, or the full name of a robot.</summary>
    public string AccountName(string text)
    {
        int plus = text.IndexOf('+');
        return plus > 0 && text.Substring(0, plus) == Source ? Target + text.Substring(plus) : text;
    }

    private DeclaredVariable? Find(string variable, string written, DocumentPlace place, bool isNeeded)
    {
        if (!Whole.IsMatch(written))
        {
            Add(place, $"'{written}' is not a variable. Write ${{NAME}} with letters, digits and '_', or $${{ for the two signs themselves.");
            return null;
        }

        DeclaredVariable? value = variables(variable);
        if (value is null && isNeeded)
        {
            Add(place, $"The variable '{variable}' has no value. Give it with -Variable @{{ {variable} = ... }}, or set the environment variable.");
        }

        return value;
    }
}

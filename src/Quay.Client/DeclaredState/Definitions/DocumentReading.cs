using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>The context in which a document is read: the variables, the organization and the problems found so far.</summary>
/// <param name="variables">Finds the value of a variable that was given for the document; null if it was not given.</param>
/// <param name="secrets">Finds the value of a variable that was not given, for a key that is a secret; null if it has none.</param>
/// <param name="name">The organization to which the document is applied; null for the organization that the document names.</param>
internal sealed class DocumentReading(Func<string, DeclaredVariable?> variables, Func<string, DeclaredVariable?> secrets, string? name)
{
    private static readonly Regex Reference = new(@"\$\$\{|\$\{(?<name>[^}]*)\}?");
    private static readonly Regex Whole = new(@"^\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}$");

    /// <summary>Creates a context with the options of an import or comparison.</summary>
    public DocumentReading(DeclaredStateOptions options, string? name)
        : this(options.Variables, options.Secrets, name)
    {
    }

    /// <summary>Creates a context with the variables of another one and its own list of problems.</summary>
    public DocumentReading(DocumentReading other)
        : this(other.Variables, other.Secrets, null)
    {
    }

    public List<DocumentProblem> Problems { get; } = [];

    /// <summary>The organization that the document names. Its name is the prefix of its robots' full names.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>Whether the document declares its sections to be complete.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The organization to which the document is applied.</summary>
    public string Target => name ?? Source;

    private Func<string, DeclaredVariable?> Variables => variables;

    private Func<string, DeclaredVariable?> Secrets => secrets;

    public void Add(DocumentPlace place, string message) => Problems.Add(new DocumentProblem(place, message));

    /// <summary>
    /// Replaces the variables in a text by their values. Adds a problem and returns null if one has no value. Only given
    /// variables are used, since the text is shown and sent unchanged.
    /// </summary>
    public string? Resolve(string text, DocumentPlace place)
    {
        bool isComplete = true;
        string resolved = Replace(text, place, variable =>
        {
            DeclaredVariable? value = variables(variable);
            if (value?.Text is null)
            {
                isComplete = false;
                Add(place, value is not null
                    ? $"The variable '{variable}' is a secret, which would be shown here. Specify it as text."
                    : $"The variable '{variable}' has no value. Specify it with -Variable @{{ {variable} = ... }}. Environment variables are used for secrets only.");
            }

            return value?.Text ?? string.Empty;
        });
        return isComplete ? resolved : null;
    }

    /// <summary>Returns the secret that a text refers to; null if the text is not a reference to a variable.</summary>
    public DeclaredSecret? ResolveSecret(string text)
    {
        Match match = Whole.Match(text);
        return match.Success ? SecretOf(match.Groups["name"].Value) : null;
    }

    /// <summary>Returns a secret that is part of a text, such as the token in an address. Adds a problem and returns null if a variable has no value.</summary>
    public DeclaredSecret? ResolvePartlySecret(string text, DocumentPlace place)
    {
        var names = new List<string>();
        bool isComplete = true;
        string resolved = Replace(text, place, variable =>
        {
            names.Add(variable);
            if (SecretOf(variable).Value is { } value)
            {
                return value.Reveal();
            }

            isComplete = false;
            Add(place, $"The variable '{variable}' has no value. Specify it with -Variable @{{ {variable} = ... }}, or set the environment variable.");
            return string.Empty;
        });
        return isComplete ? new DeclaredSecret(null, resolved.Protect()) { Parts = names } : null;
    }

    /// <summary>Returns the full name of a robot. A short name means a robot of the organization to which the document is applied.</summary>
    public string RobotName(string text) => text.IndexOf('+') < 0 ? Target + "+" + text : AccountName(text);

    /// <summary>Returns the name of a user, or the full name of a robot.</summary>
    public string AccountName(string text)
    {
        int plus = text.IndexOf('+');
        return plus > 0 && text.Substring(0, plus) == Source ? Target + text.Substring(plus) : text;
    }

    private DeclaredSecret SecretOf(string variable) =>
        variables(variable) is { } given ? new DeclaredSecret(variable, given.Secret) { IsGiven = true } : new DeclaredSecret(variable, secrets(variable)?.Secret);

    private string Replace(string text, DocumentPlace place, Func<string, string> valueOf) =>
        text.IndexOf("${", StringComparison.Ordinal) < 0 ? text : Reference.Replace(text, match =>
        {
            if (match.Value == "$${")
            {
                return "${";
            }

            if (!Whole.IsMatch(match.Value))
            {
                Add(place, $"'{match.Value}' is not a variable. Write ${{NAME}} with letters, digits and '_', or $${{ for a literal ${{.");
                return string.Empty;
            }

            return valueOf(match.Groups["name"].Value);
        });
}

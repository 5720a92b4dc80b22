using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;

namespace QuayPS.CmdletHost.Language;

/// <summary>
/// Reads a small part of PowerShell's language: pipelines of commands with literal arguments, variables, lists, tables,
/// members. What it does not know, it refuses.
/// </summary>
internal sealed partial class ScriptParser(string script)
{
    private int _at;

    private char Here => _at < script.Length ? script[_at] : '\0';

    public IReadOnlyList<Statement> Parse()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (Here is ';' or '\n' or '\r' or ' ' or '\t')
            {
                _at++;
            }

            if (_at >= script.Length)
            {
                return statements;
            }

            statements.Add(ReadStatement());
            SkipSpace();
            if (_at < script.Length && Here is not (';' or '\n' or '\r'))
            {
                throw Unknown();
            }
        }
    }

    [GeneratedRegex(@"\G\$(?<name>\w+)\s*=(?!=)\s*")]
    private static partial Regex Assignment { get; }

    [GeneratedRegex(@"\G[A-Za-z]+-[A-Za-z]+(?=[\s|;)]|\z)")]
    private static partial Regex CommandName { get; }

    [GeneratedRegex(@"\G-(?<name>[A-Za-z]\w*)(?<colon>:)?")]
    private static partial Regex ParameterName { get; }

    [GeneratedRegex(@"\G-?\d+(?:\.\d+)?(?=[\s,|;)}\].]|\z)")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\G[^\s,|;(){}'""$@#&<>`][^\s,|;(){}'""$&<>`]*")]
    private static partial Regex BareWord { get; }

    [GeneratedRegex(@"\A\d+(?:\.\d+)?(?:[dlyusn]|[kmgtp]b)+\z|\A0x", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLike { get; }

    private Statement ReadStatement()
    {
        Match assignment = Assignment.Match(script, _at);
        if (assignment.Success)
        {
            _at += assignment.Length;
        }

        return new Statement(assignment.Success ? assignment.Groups["name"].Value : null, ReadPipeline());
    }

    private PipelineSyntax ReadPipeline()
    {
        Expression? source = null;
        var commands = new List<CommandSyntax>();
        if (!CommandName.IsMatch(script, _at))
        {
            source = ReadList(inCommand: false);
            SkipSpace();
            if (Here != '|')
            {
                return new PipelineSyntax(source, commands);
            }

            _at++;
        }

        do
        {
            SkipSpace(alsoLines: true);
            commands.Add(ReadCommand());
            SkipSpace();
        }
        while (Take('|'));
        return new PipelineSyntax(source, commands);
    }

    private CommandSyntax ReadCommand()
    {
        Match name = CommandName.Match(script, _at);
        if (!name.Success)
        {
            throw Unknown();
        }

        _at += name.Length;
        var arguments = new List<ArgumentSyntax>();
        while (true)
        {
            SkipSpace();
            if (Here is '\0' or '|' or ';' or ')' or '\n' or '\r')
            {
                return new CommandSyntax(name.Value, arguments);
            }

            Match parameter = ParameterName.Match(script, _at);
            if (!parameter.Success)
            {
                arguments.Add(new ArgumentSyntax(null, ReadList(inCommand: true)));
                continue;
            }

            _at += parameter.Length;
            bool hasValue = parameter.Groups["colon"].Success;
            arguments.Add(new ArgumentSyntax(parameter.Groups["name"].Value, hasValue ? ReadList(inCommand: true) : null));
        }
    }

    private Expression ReadList(bool inCommand)
    {
        List<Expression> items = [ReadValue(inCommand)];
        while (true)
        {
            int before = _at;
            SkipSpace();
            if (!Take(','))
            {
                _at = before;
                return items.Count == 1 ? items[0] : new ListOf(items);
            }

            SkipSpace(alsoLines: true);
            items.Add(ReadValue(inCommand));
        }
    }

    private Expression ReadValue(bool inCommand)
    {
        Expression value = ReadPrimary(inCommand);
        while (Here == '.' && value is Variable or Nested or Member or Call && char.IsLetter(script, Math.Min(_at + 1, script.Length - 1)))
        {
            _at++;
            string name = ReadName();
            if (!Take('('))
            {
                value = new Member(value, name);
                continue;
            }

            SkipSpace();
            var arguments = new List<Expression>();
            if (Here != ')')
            {
                arguments.Add(ReadValue(inCommand: false));
                SkipSpace();
            }

            Expect(')');
            value = new Call(value, name, arguments);
        }

        return value;
    }

    private Expression ReadPrimary(bool inCommand)
    {
        switch (Here)
        {
            case '\'':
                return new Literal(ReadSingleQuoted());
            case '"':
                return new Literal(ReadDoubleQuoted());
            case '$':
                _at++;
                return new Variable(ReadName());
            case '(':
                _at++;
                SkipSpace(alsoLines: true);
                var nested = new Nested(ReadPipeline());
                SkipSpace(alsoLines: true);
                Expect(')');
                return nested;
            case '@' when script.AsSpan(_at).StartsWith("@{"):
                return ReadTable(isObject: false);
            case '[' when script.AsSpan(_at).StartsWith("[pscustomobject]", StringComparison.OrdinalIgnoreCase):
                _at += "[pscustomobject]".Length;
                return ReadTable(isObject: true);
        }

        Match number = Number.Match(script, _at);
        if (number.Success)
        {
            _at += number.Length;
            return new Literal(ToNumber(number.Value));
        }

        Match word = BareWord.Match(script, _at);
        if (!inCommand || !word.Success)
        {
            throw Unknown();
        }

        _at += word.Length;
        if (Here is '\'' or '"' or '$' or '(' or '{' or '`' || word.Value.StartsWith('['))
        {
            throw Unknown();
        }

        // 7d and 10GB are numbers to PowerShell that remember how they were written; as texts they are the same.
        return new Literal(NumberLike.IsMatch(word.Value) ? new PSObject(new UnreadNumber()) { TokenText = word.Value } : word.Value);
    }

    private static PSObject ToNumber(string text) => new(
        text.Contains('.', StringComparison.Ordinal) ? double.Parse(text, CultureInfo.InvariantCulture)
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int small) ? small
        : long.Parse(text, CultureInfo.InvariantCulture)) { TokenText = text };

    private string ReadName()
    {
        int start = _at;
        while (char.IsLetterOrDigit(Here) || Here == '_')
        {
            _at++;
        }

        return _at > start ? script[start.._at] : throw Unknown();
    }

    private string ReadSingleQuoted()
    {
        var text = new StringBuilder();
        for (_at++; _at < script.Length; _at++)
        {
            if (Here != '\'')
            {
                text.Append(Here);
            }
            else if (_at + 1 < script.Length && script[_at + 1] == '\'')
            {
                text.Append('\'');
                _at++;
            }
            else
            {
                _at++;
                return text.ToString();
            }
        }

        throw Unknown();
    }

    private string ReadDoubleQuoted()
    {
        int start = _at + 1;
        int end = script.IndexOf('"', start);
        string text = end < 0 ? "$" : script[start..end];
        if (text.IndexOfAny(['$', '`']) >= 0 || (end + 1 < script.Length && script[end + 1] == '"'))
        {
            throw Unknown();
        }

        _at = end + 1;
        return text;
    }

    private Table ReadTable(bool isObject)
    {
        if (!script.AsSpan(_at).StartsWith("@{"))
        {
            throw Unknown();
        }

        _at += 2;
        var entries = new List<(string, Expression)>();
        while (true)
        {
            while (Here is ';' or ' ' or '\n' or '\r' or '\t')
            {
                _at++;
            }

            if (Take('}'))
            {
                return new Table(entries, isObject);
            }

            string name = Here == '\'' ? ReadSingleQuoted() : ReadName();
            SkipSpace();
            Expect('=');
            SkipSpace();
            entries.Add((name, ReadList(inCommand: false)));
            SkipSpace();
        }
    }

    private void SkipSpace(bool alsoLines = false)
    {
        while (Here is ' ' or '\t' || (alsoLines && Here is '\n' or '\r'))
        {
            _at++;
        }
    }

    private bool Take(char c)
    {
        bool there = Here == c && _at < script.Length;
        _at += there ? 1 : 0;
        return there;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Unknown();
        }
    }

    private HostLimitException Unknown() => new($"this, at its place {_at}: {script}");
}

/// <summary>A number with a suffix, of which only the text is known here. To take it for a number is refused.</summary>
internal sealed class UnreadNumber;

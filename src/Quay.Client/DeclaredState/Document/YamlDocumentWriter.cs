using System;
using System.Linq;
using System.Text;

namespace Quay.Client;

/// <summary>Writes YAML for readers: short values in one line, long ones and the parts of the organization on their own lines.</summary>
internal sealed class YamlDocumentWriter
{
    private const int Width = 100;
    private readonly StringBuilder _text = new();

    /// <summary>Writes a document.</summary>
    /// <param name="root">The root, a map.</param>
    /// <param name="schema">The address of its schema, for editors.</param>
    public static string Write(DocumentNode root, string schema)
    {
        var writer = new YamlDocumentWriter();
        writer._text.Append("# yaml-language-server: $schema=").Append(schema).Append('\n');
        writer.WriteComments(root, 0);
        writer.WriteMap(root, 0, isFirstLineOpen: false);
        return writer._text.ToString();
    }

    private void WriteMap(DocumentNode map, int indent, bool isFirstLineOpen)
    {
        foreach (DocumentEntry entry in map.Entries)
        {
            if (isFirstLineOpen && entry.Value.Comments.Count == 0)
            {
                isFirstLineOpen = false;
            }
            else
            {
                WriteComments(entry.Value, indent);
                Indent(indent);
            }

            string key = YamlText.Quote(entry.Name, inFlow: false) + ":";
            _text.Append(key);
            WriteValue(entry.Value, indent, key.Length);
        }
    }

    private void WriteValue(DocumentNode value, int indent, int used)
    {
        bool isText = value.Kind is NodeKind.Text;
        if (isText && IsLiteral(value.Text))
        {
            WriteLiteral(value.Text, indent + 2);
            return;
        }

        string line = isText ? YamlText.Quote(value.Text, inFlow: false) : YamlText.OneLine(value);
        bool isCollection = value.Kind is NodeKind.Map or NodeKind.List;
        bool isEmpty = value.Entries.Count + value.Items.Count == 0;
        if (!isCollection || isEmpty || (!value.IsBlock && !HasComments(value) && indent + used + 1 + line.Length <= Width))
        {
            _text.Append(' ').Append(line).Append('\n');
            return;
        }

        _text.Append('\n');
        if (value.Kind == NodeKind.Map)
        {
            WriteMap(value, indent + 2, isFirstLineOpen: false);
            return;
        }

        foreach (DocumentNode item in value.Items)
        {
            WriteItem(item, indent + 2);
        }
    }

    private void WriteItem(DocumentNode item, int indent)
    {
        WriteComments(item, indent);
        Indent(indent);
        _text.Append('-');
        if (item.Kind == NodeKind.Map && item.Entries.Count > 0 && (item.IsBlock || indent + 2 + YamlText.OneLine(item).Length > Width))
        {
            _text.Append(' ');
            WriteMap(item, indent + 2, isFirstLineOpen: true);
        }
        else
        {
            _text.Append(' ').Append(YamlText.OneLine(item)).Append('\n');
        }
    }

    private void WriteComments(DocumentNode node, int indent)
    {
        foreach (string comment in node.Comments)
        {
            Indent(indent);
            _text.Append("# ").Append(VisibleText.Of(comment)).Append('\n');
        }
    }

    // Text of several lines is written as a literal block if every YAML reader reads it back unchanged.
    private static bool IsLiteral(string text) =>
        text.IndexOf('\n') > 0
        && text.IndexOf("\n\n\n", StringComparison.Ordinal) < 0
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text.Split('\n').All(line => line.Length == 0 || !char.IsWhiteSpace(line[line.Length - 1]))
        && !char.IsWhiteSpace(text[0])
        && text.All(c => c == '\n' || !(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));

    private void WriteLiteral(string text, int indent)
    {
        bool endsWithLine = text[text.Length - 1] == '\n';
        _text.Append(endsWithLine ? " |\n" : " |-\n");
        foreach (string line in (endsWithLine ? text.Substring(0, text.Length - 1) : text).Split('\n'))
        {
            if (line.Length > 0)
            {
                Indent(indent);
            }

            _text.Append(line).Append('\n');
        }
    }

    private static bool HasComments(DocumentNode node) =>
        node.Entries.Any(entry => entry.Value.Comments.Count > 0 || HasComments(entry.Value)) || node.Items.Any(item => item.Comments.Count > 0 || HasComments(item));

    private void Indent(int indent) => _text.Append(' ', indent);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Quay.Client;

/// <summary>
/// Reads YAML without converting values to types, since only the definition of a key determines whether <c>no</c> is text
/// or a boolean.
/// </summary>
internal sealed class YamlDocumentReader
{
    private readonly Dictionary<string, DocumentNode> _anchors = [];
    private readonly string _text;
    private readonly string _file;
    private readonly Parser _parser;

    private YamlDocumentReader(string text, string file)
    {
        _text = text;
        _file = file;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="file">The name of the document in messages.</param>
    /// <exception cref="DocumentException">The text is not YAML, or has more than one document.</exception>
    public static DocumentNode Read(string text, string file) => new YamlDocumentReader(text, file).Read();

    private DocumentNode Read()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out StreamEnd? _))
            {
                throw DocumentLimits.Problem(new DocumentPlace(_file, 1, 1), "The document is empty. Begin it with 'organization: ' and the name.");
            }

            _parser.Consume<DocumentStart>();
            DocumentNode root = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            return _parser.Accept<StreamEnd>(out StreamEnd? _)
                ? root
                : throw DocumentLimits.Problem(Place(_parser.Current!.Start), "Another document begins here. Write one organization per file.");
        }
        catch (YamlException e)
        {
            throw Explain(e);
        }
    }

    private DocumentNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Consume<ParsingEvent>();
        DocumentPlace place = Place(current.Start);
        DocumentLimits.CheckDepth(depth, place);
        if (current is AnchorAlias alias)
        {
            return _anchors.TryGetValue(alias.Value.Value, out DocumentNode? known)
                ? known
                : throw DocumentLimits.Problem(place, $"There is no anchor '&{alias.Value.Value}' before the alias.");
        }

        if (current is NodeEvent { Tag.IsEmpty: false } tagged && !(tagged.Tag.IsNonSpecific && tagged is Scalar))
        {
            throw DocumentLimits.Problem(place, $"The type tag '{tagged.Tag.Value}' is not supported. Omit it: the key determines the type of its value.");
        }

        DocumentNode node = current switch
        {
            Scalar { Value.Length: 0, Style: ScalarStyle.Plain } => DocumentNode.Nothing(place),
            Scalar scalar => DocumentNode.OfText(scalar.Value, place),
            SequenceStart => ReadList(place, depth),
            MappingStart => ReadMap(place, depth),
            _ => throw DocumentLimits.Problem(place, "A value is missing here."),
        };
        node.IsQuoted = current is Scalar { Style: not ScalarStyle.Plain };
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }

        return node;
    }

    private DocumentNode ReadList(DocumentPlace place, int depth)
    {
        DocumentNode list = DocumentNode.OfList(place);
        while (!_parser.TryConsume<SequenceEnd>(out SequenceEnd? _))
        {
            DocumentNode item = ReadNode(depth + 1);
            list.Items.Add(item);
            DocumentLimits.Grow(list, item);
        }

        return list;
    }

    private DocumentNode ReadMap(DocumentPlace place, int depth)
    {
        DocumentNode map = DocumentNode.OfMap(place);
        var names = new Dictionary<string, DocumentPlace>();
        var merged = new List<DocumentNode>();
        while (!_parser.TryConsume<MappingEnd>(out MappingEnd? _))
        {
            bool isMerge = _parser.Accept<Scalar>(out Scalar? name) && name is { Value: "<<", Style: ScalarStyle.Plain };
            DocumentNode key = ReadNode(depth + 1);
            if (key.Kind != NodeKind.Text)
            {
                throw DocumentLimits.Problem(key.Place, "A key is missing here, or is not text.");
            }

            DocumentNode value = ReadNode(depth + 1);
            if (isMerge)
            {
                merged.AddRange(value.Kind == NodeKind.List ? value.Items : [value]);
            }
            else
            {
                DocumentLimits.AddOnce(map, names, new DocumentEntry(key.Text, key.Place, value));
            }
        }

        Merge(map, names, merged);
        return map;
    }

    // Values of the map itself take precedence, then those of the merged maps in their order.
    private static void Merge(DocumentNode map, Dictionary<string, DocumentPlace> names, List<DocumentNode> merged)
    {
        foreach (DocumentNode other in merged)
        {
            if (other.Kind != NodeKind.Map)
            {
                throw DocumentLimits.Problem(other.Place, "The value of '<<' must be an alias of a map, or a list of such aliases.");
            }

            foreach (DocumentEntry entry in other.Entries.Where(entry => !names.ContainsKey(entry.Name)))
            {
                DocumentLimits.AddOnce(map, names, entry);
            }
        }
    }

    // The parser reports a tab at a later line, with a message that does not mention it.
    private DocumentException Explain(YamlException error)
    {
        string[] lines = _text.Split('\n');
        int tabbed = Array.FindIndex(lines, line => line.TakeWhile(char.IsWhiteSpace).Contains('\t') && line.Trim().Length > 0);
        return tabbed >= 0
            ? DocumentLimits.Problem(new DocumentPlace(_file, tabbed + 1, 1), "The line begins with a tab. YAML is indented with spaces only.")
            : DocumentLimits.Problem(Place(error.Start), $"This is not YAML: {error.Message.TrimEnd('.')}. Texts with characters such as ': ', '#', '{{' or '*' need quotes.");
    }

    private DocumentPlace Place(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);
}

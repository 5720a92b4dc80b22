using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;

namespace QuayPS.Demo;

/// <summary>Shows objects in the columns of the module's table views, or in those that the objects have.</summary>
/// <param name="folder">The folder of the module's views.</param>
internal sealed class Views(string folder)
{
    private readonly Dictionary<string, IReadOnlyList<Column>> _views = Directory.GetFiles(folder, "*.Format.ps1xml")
        .SelectMany(file => XDocument.Load(file).Descendants("View"))
        .SelectMany(view => view.Element("ViewSelectedBy")!.Elements("TypeName").Select(type => (Type: type.Value, View: view)))
        .GroupBy(pair => pair.Type)
        .ToDictionary(pairs => pairs.Key, pairs => ReadColumns(pairs.First().View));

    /// <summary>One table, a new one where the kind of object changes.</summary>
    public IEnumerable<string> Format(IReadOnlyList<object?> objects)
    {
        int at = 0;
        while (at < objects.Count)
        {
            string kind = KindOf(objects[at]);
            PSObject[] rows = [.. objects.Skip(at).TakeWhile(o => KindOf(o) == kind).Select(o => PSObject.AsPSObject(o ?? string.Empty))];
            at += rows.Length;
            foreach (string line in Table(kind, rows))
            {
                yield return line;
            }
        }
    }

    private static string KindOf(object? value) => value is PSObject { BaseObject: PSCustomObject } own
        ? string.Join("|", own.Properties.Select(p => p.Name))
        : (value is PSObject wrapped ? wrapped.BaseObject : value)?.GetType().FullName ?? string.Empty;

    private IEnumerable<string> Table(string kind, PSObject[] rows)
    {
        if (rows[0].BaseObject is string or ValueType)
        {
            return rows.Select(row => row.ToString());
        }

        Column[] columns = [.. _views.GetValueOrDefault(kind) ?? rows[0].Properties.Select(p => new Column(p.Name, false, row => row.Properties[p.Name]?.Value))];
        string[][] cells = [[.. columns.Select(c => c.Label)], .. rows.Select(row => columns.Select(c => LanguagePrimitives.ConvertTo<string>(c.Value(row))).ToArray())];
        int[] widths = [.. columns.Select((_, i) => cells.Max(row => row[i].Length))];
        string[] lines = [.. cells.Select(row => string.Join(" ", row.Select((cell, i) => columns[i].IsRight ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd())];
        string rule = string.Join(" ", columns.Select((c, i) => new string('-', c.Label.Length).PadRight(widths[i]))).TrimEnd();
        return [string.Empty, lines[0], rule, .. lines[1..]];
    }

    // Columns whose script is of a kind that is not known here are left out.
    private static IReadOnlyList<Column> ReadColumns(XElement view)
    {
        XElement[] headers = [.. view.Descendants("TableColumnHeader")];
        return
        [
            .. view.Descendants("TableColumnItem").Select((item, i) => (
                Label: headers[i].Element("Label")?.Value ?? item.Element("PropertyName")?.Value ?? string.Empty,
                IsRight: item.Element("Alignment")?.Value == "Right",
                Value: item.Element("PropertyName") is { } property
                    ? row => row.Properties[property.Value]?.Value
                    : ColumnScript.Read(item.Element("ScriptBlock")!.Value)))
                .Where(column => column.Value is not null)
                .Select(column => new Column(column.Label, column.IsRight, column.Value!)),
        ];
    }

    private sealed record Column(string Label, bool IsRight, Func<PSObject, object?> Value);
}

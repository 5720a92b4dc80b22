using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The limits of a document. They count aliases, by which a small file could become a large document.</summary>
internal static class DocumentLimits
{
    /// <summary>The largest document, in bytes or characters.</summary>
    public const int MaximumLength = 10 * 1024 * 1024;

    /// <summary>The greatest depth of nested lists and maps.</summary>
    public const int MaximumDepth = 32;

    /// <summary>The largest number of values. The values of an alias count each time it is used.</summary>
    public const long MaximumSize = 1_000_000;

    /// <summary>Adds a name to a map; throws if the map has the name already.</summary>
    /// <param name="map">The map.</param>
    /// <param name="names">The names of the map so far.</param>
    /// <param name="entry">The name and its value.</param>
    public static void AddOnce(DocumentNode map, Dictionary<string, DocumentPlace> names, DocumentEntry entry)
    {
        if (names.TryGetValue(entry.Name, out DocumentPlace? first))
        {
            throw Problem(entry.Place, $"'{entry.Name}' is a duplicate key, first at {first}. Keep one of them.");
        }

        names.Add(entry.Name, entry.Place);
        map.Entries.Add(entry);
        Grow(map, entry.Value);
    }

    /// <summary>Adds the size of a value to that of its map or list.</summary>
    public static void Grow(DocumentNode parent, DocumentNode value)
    {
        parent.Size += value.Size;
        if (parent.Size > MaximumSize)
        {
            throw Problem(parent.Place, $"The document has more than {MaximumSize:N0} values. Aliases may repeat large parts: write them out, or omit them.");
        }
    }

    /// <summary>Throws if lists and maps are nested too deeply.</summary>
    public static void CheckDepth(int depth, DocumentPlace place)
    {
        if (depth > MaximumDepth)
        {
            throw Problem(place, $"Lists and maps are nested deeper than {MaximumDepth} levels, which documents of organizations do not need.");
        }
    }

    /// <summary>Throws if a text is too long.</summary>
    public static void CheckLength(long length, string file)
    {
        if (length > MaximumLength)
        {
            throw Problem(new DocumentPlace(file, 0, 0), "The document is larger than 10 MB, which is the limit. Check that it is the right file.");
        }
    }

    public static DocumentException Problem(DocumentPlace place, string message) => new([new DocumentProblem(place, message)]);
}

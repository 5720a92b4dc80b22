using System.Collections.Generic;

namespace Quay.Client;

/// <summary>How large a document may be, so that a small file cannot become a large one by aliases.</summary>
internal static class DocumentLimits
{
    /// <summary>The largest document, in bytes or characters.</summary>
    public const int MaximumLength = 10 * 1024 * 1024;

    /// <summary>How deep lists and maps may be nested.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How many values there may be, those of aliases counted each time.</summary>
    public const long MaximumSize = 1_000_000;

    /// <summary>Adds a name to a map, or tells that it is there already.</summary>
    /// <param name="map">The map.</param>
    /// <param name="names">The names of the map so far.</param>
    /// <param name="entry">The name and its value.</param>
    public static void AddOnce(DocumentNode map, Dictionary<string, DocumentPlace> names, DocumentEntry entry)
    {
        if (names.TryGetValue(entry.Name, out DocumentPlace? first))
        {
            throw Problem(entry.Place, $"'{entry.Name}' is there twice, first at {first}. Keep one of them.");
        }

        names.Add(entry.Name, entry.Place);
        map.Entries.Add(entry);
        Grow(map, entry.Value);
    }

    /// <summary>Counts a value that was added to a map or list.</summary>
    public static void Grow(DocumentNode parent, DocumentNode value)
    {
        parent.Size += value.Size;
        if (parent.Size > MaximumSize)
        {
            throw Problem(parent.Place, $"The document has more than {MaximumSize:N0} values. Where aliases repeat large parts, write them out or leave them away.");
        }
    }

    /// <summary>Refuses what is nested too deep.</summary>
    public static void CheckDepth(int depth, DocumentPlace place)
    {
        if (depth > MaximumDepth)
        {
            throw Problem(place, $"Lists and maps are nested deeper than {MaximumDepth} here, which no document of an organization is.");
        }
    }

    /// <summary>Refuses a text that is too long.</summary>
    public static void CheckLength(long length, string file)
    {
        if (length > MaximumLength)
        {
            throw Problem(new DocumentPlace(file, 0, 0), "The document is larger than 10 MB, the most that is read. Check that it is the right file.");
        }
    }

    public static DocumentException Problem(DocumentPlace place, string message) => new([new DocumentProblem(place, message)]);
}

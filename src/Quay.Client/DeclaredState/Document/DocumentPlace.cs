using System.Globalization;

namespace Quay.Client;

/// <summary>Where something stands in a document: in a file by line and column, in an object of the pipeline by the names that lead to it.</summary>
/// <param name="file">The file, or another name of the document.</param>
/// <param name="line">The line, counted from 1; 0 where there are no lines.</param>
/// <param name="column">The column, counted from 1.</param>
/// <param name="path">The names that lead to it, where there are no lines.</param>
internal sealed class DocumentPlace(string file, int line, int column, string path = "")
{
    public string File => file;

    public int Line => line;

    public int Column => column;

    /// <summary>The place as editors and compilers write it: <c>acme.yaml:12:5</c>.</summary>
    public override string ToString() =>
        line > 0 ? string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", file, line, column)
        : path.Length > 0 ? $"{file}:{path}"
        : file;

    /// <summary>A place below this one, in an object of the pipeline.</summary>
    public DocumentPlace Below(string name) => new(file, 0, 0, path.Length == 0 ? name : path + "." + name);
}

using System.Globalization;

namespace Quay.Client;

/// <summary>A position in a document: line and column of a file, or the path of names within an object from the pipeline.</summary>
/// <param name="file">The file, or another name of the document.</param>
/// <param name="line">The line, counted from 1; 0 for an object.</param>
/// <param name="column">The column, counted from 1.</param>
/// <param name="path">The path of names within an object.</param>
internal sealed class DocumentPlace(string file, int line, int column, string path = "")
{
    public string File => file;

    public int Line => line;

    public int Column => column;

    /// <summary>The position in the format of compilers: <c>acme.yaml:12:5</c>.</summary>
    public override string ToString() =>
        line > 0 ? string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", file, line, column)
        : path.Length > 0 ? $"{file}:{path}"
        : file;

    /// <summary>Returns the position of a member of an object.</summary>
    public DocumentPlace Below(string name) => new(file, 0, 0, path.Length == 0 ? name : path + "." + name);
}

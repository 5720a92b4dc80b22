using System;
using System.IO;
using System.Text;

namespace Quay.Client;

/// <summary>The text of a document, and which format it is in.</summary>
internal static class DocumentText
{
    /// <summary>Reads a file, which is UTF-8 or has a byte order mark that says otherwise.</summary>
    /// <exception cref="DocumentException">It is too large or no text.</exception>
    public static string ReadFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        DocumentLimits.CheckLength(file.Length, path);
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw DocumentLimits.Problem(new DocumentPlace(path, 0, 0), "The file is not UTF-8. Save it as UTF-8.");
        }
    }

    /// <summary>Reads the values of a text.</summary>
    /// <param name="text">YAML, or JSON.</param>
    /// <param name="file">The name of the document in messages; its ending says which format it is.</param>
    public static DocumentNode Parse(string text, string file)
    {
        DocumentLimits.CheckLength(text.Length, file);
        text = text.TrimStart('\uFEFF');
        bool isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (!IsYamlFile(file) && LooksLikeJson(text));
        return isJson ? JsonDocumentReader.Read(text, file) : YamlDocumentReader.Read(text, file);
    }

    /// <summary>Whether a file has an ending of YAML.</summary>
    public static bool IsYamlFile(string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    // The flow style of YAML begins alike, but only JSON needs quotes around names.
    private static bool LooksLikeJson(string text)
    {
        string start = text.TrimStart();
        return start.Length > 1 && start[0] == '{' && start.Substring(1).TrimStart() is { Length: > 0 } rest && rest[0] is ('"' or '}');
    }
}

using System;
using System.IO;
using System.Text;

namespace Quay.Client;

/// <summary>Reads the text of a document and detects its format.</summary>
internal static class DocumentText
{
    /// <summary>Reads a file. The encoding is that of its byte order mark, or else UTF-8.</summary>
    /// <exception cref="DocumentException">The file is too large or is not text.</exception>
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

    /// <summary>Parses a text.</summary>
    /// <param name="text">YAML, or JSON.</param>
    /// <param name="file">The name of the document in messages. Its extension determines the format.</param>
    public static DocumentNode Parse(string text, string file)
    {
        DocumentLimits.CheckLength(text.Length, file);
        text = text.TrimStart('\uFEFF');
        bool isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (!IsYamlFile(file) && LooksLikeJson(text));
        if (isJson)
        {
            return JsonDocumentReader.Read(text, file);
        }

        YamlLibrary.EnsureLoaded();
        return YamlDocumentReader.Read(text, file);
    }

    /// <summary>Whether a file has an extension of YAML.</summary>
    public static bool IsYamlFile(string file) =>
        file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    // YAML in flow style begins with a brace too, but only JSON requires quotes around names.
    private static bool LooksLikeJson(string text)
    {
        string start = text.TrimStart();
        return start.Length > 1 && start[0] == '{' && start.Substring(1).TrimStart() is { Length: > 0 } rest && rest[0] is ('"' or '}');
    }
}

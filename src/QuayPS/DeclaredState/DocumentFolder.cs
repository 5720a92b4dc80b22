using System;
using System.IO;
using System.Text;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes documents to files, with the schema for editors in the same folder.</summary>
internal static class DocumentFolder
{
    private static readonly object Lock = new();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a document and, if it is missing or differs, the schema to which its first line refers.</summary>
    public static void Write(string file, QuayOrganizationDocument document)
    {
        string folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        Replace(file, document.Text);
        lock (Lock)
        {
            string schema = Path.Combine(folder, QuayOrganizationDocument.SchemaFile);
            string text = QuayOrganizationDocument.Schema();
            if (!File.Exists(schema) || File.ReadAllText(schema) != text)
            {
                Replace(schema, text);
            }
        }
    }

    // A document that a full disk truncates could still be valid, and an import with -Prune would remove the missing items.
    private static void Replace(string file, string text)
    {
        string whole = file + "." + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllText(whole, text, Utf8);
            if (File.Exists(file))
            {
                File.Replace(whole, file, null);
            }
            else
            {
                File.Move(whole, file);
            }
        }
        finally
        {
            File.Delete(whole);
        }
    }
}

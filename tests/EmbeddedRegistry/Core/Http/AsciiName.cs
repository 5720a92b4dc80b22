using System.Collections.Generic;
using System.Text;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>
/// Transliterates names of repositories to ASCII as Quay does. The table has some of the letters that Quay knows; other
/// characters are removed.
/// </summary>
internal static class AsciiName
{
    private static readonly Dictionary<char, string> Replacements = new()
    {
        ['à'] = "a", ['á'] = "a", ['ä'] = "a", ['å'] = "a", ['ç'] = "c", ['é'] = "e", ['è'] = "e", ['ñ'] = "n", ['ö'] = "o", ['ø'] = "o", ['ü'] = "u",
        ['Ä'] = "A", ['Ö'] = "O", ['Ü'] = "U", ['ß'] = "ss", ['½'] = "1/2", ['\u2044'] = "/", ['\u2010'] = "-", ['\uFF0E'] = ".", ['\uFF0F'] = "/",
    };

    public static string Of(string name)
    {
        var ascii = new StringBuilder(name.Length);
        foreach (char letter in name)
        {
            ascii.Append(char.IsAscii(letter) ? letter.ToString() : Replacements.GetValueOrDefault(letter, ""));
        }

        return ascii.ToString();
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client.Tests;

/// <summary>Generates responses as a registry or a hostile server may send them: damaged recordings and random JSON.</summary>
internal sealed class RandomAnswers(Fuzz fuzz)
{
    private static readonly string[] Texts =
    [
        "", " ", "null", "true", "0", "-1", "1e400", "NaN", "name", "acme/app", "a/b/c/d", "acme+ci", "+", "/", "..", "\0", "\u0085\u2028\u001b[31m",
        "Sat, 21 Nov 2026 10:21:17 -0000", "Sat, 99 Nov 9999 99:99:99 -0000", "0000-00-00T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00",
        "https://", "https://example.com/a?b=c", "http://[::1", "file:///etc/passwd", "javascript:alert(1)", "sha256:", "5d", "99999999999w", "\ud800", "😀", "{\"a\":1}", "[", "<html>",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "2147483648", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890123456789012345678901234567890",
        "1.5", "-1e308", "1e309", "1e-400", "253402300800", "-62135596801", "NaN", "Infinity", "-Infinity", "undefined", "0x1F", "017", "'single'", "new Date(1)", "/*comment*/1",
    ];

    // Members by which a response announces more pages.
    private static readonly string[] PageNames = ["next_page", "has_additional", "additional", "has_next", "has_more", "page", "pagination", "logs_url"];

    private static readonly string[] Garbage =
        ["", " ", "\ufeff", "<", "<!doctype html><html><body>Sign in</body></html>", "{", "[", "\"", "{]", "[}", "{\"a\"", "{\"a\":}", "[,]", "nul", "\0\0\0", "}{", "ok", "\"Created\"", "\"\"", "[[[[", "{\"a\":{\"a\":{"];

    /// <summary>A random response.</summary>
    /// <param name="recorded">Recorded responses to similar requests.</param>
    /// <param name="names">Names of JSON members that the reader evaluates.</param>
    public string Any(IReadOnlyList<string> recorded, IReadOnlyList<string> names)
    {
        string text = fuzz.Below(10) switch
        {
            < 5 when recorded.Count > 0 => Damage(recorded[fuzz.Below(recorded.Count)]),
            < 8 => Object(names, 0),
            8 => Value(names, 0),
            _ => fuzz.Pick(Garbage),
        };
        return fuzz.Below(8) switch
        {
            0 => text[..fuzz.Below(text.Length + 1)],
            1 => text.Insert(fuzz.Below(text.Length + 1), fuzz.Pick(Garbage)),
            2 => Deep(text),
            _ => text,
        };
    }

    private string Deep(string inner)
    {
        int depth = fuzz.Below(3) switch { 0 => 5, 1 => 62, _ => 20_000 };
        return fuzz.Below(2) == 0
            ? string.Concat(Enumerable.Repeat("[", depth)) + inner + string.Concat(Enumerable.Repeat("]", depth))
            : string.Concat(Enumerable.Repeat("{\"config\":", depth)) + inner + string.Concat(Enumerable.Repeat("}", depth));
    }

    private string Damage(string recorded)
    {
        JToken root;
        try
        {
            using var reader = new JsonTextReader(new System.IO.StringReader(recorded)) { DateParseHandling = DateParseHandling.None };
            root = JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            return recorded;
        }

        JToken[] all = root is JContainer container ? [.. container.DescendantsAndSelf().Where(token => token.Parent is not null && token is not JProperty)] : [];
        for (int damages = fuzz.Below(6); damages > 0 && all.Length > 0; damages--)
        {
            JToken chosen = fuzz.Pick(all);
            if (chosen.Parent is not null)
            {
                chosen.Replace(new JRaw(fuzz.Below(4) == 0 ? Value([], 2) : Scalar()));
            }
        }

        return root.ToString(Formatting.None);
    }

    private string Value(IReadOnlyList<string> names, int depth) => fuzz.Below(depth > 3 ? 6 : 10) switch
    {
        < 6 => Scalar(),
        < 8 => Object(names, depth + 1),
        _ => "[" + string.Join(",", Enumerable.Range(0, fuzz.Below(4)).Select(_ => Value(names, depth + 1))) + "]",
    };

    private string Object(IReadOnlyList<string> names, int depth)
    {
        var text = new StringBuilder("{");
        for (int members = fuzz.Below(8); members > 0; members--)
        {
            string name = fuzz.Below(5) == 0 || names.Count == 0 ? (fuzz.Below(2) == 0 ? PageNames : Texts)[fuzz.Below(PageNames.Length)] : names[fuzz.Below(names.Count)];
            text.Append(text.Length == 1 ? "" : ",").Append(JsonConvert.ToString(name)).Append(':').Append(Value(names, depth));
        }

        return text.Append('}').ToString();
    }

    private string Scalar() => fuzz.Below(3) switch
    {
        0 => fuzz.Pick(Scalars),
        1 => (fuzz.Below(int.MaxValue) - (int.MaxValue / 2)).ToString(CultureInfo.InvariantCulture),
        _ => JsonConvert.ToString(fuzz.Below(30) == 0 ? new string('x', 100_000) : fuzz.Pick(Texts)),
    };
}

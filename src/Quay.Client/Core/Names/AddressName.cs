using System;

namespace Quay.Client;

/// <summary>
/// Checks names that are used in paths. The registry decodes the whole path before it splits it at slashes, so an escaped
/// slash ends a name too, and the rest of the name becomes another segment.
/// </summary>
public static class AddressName
{
    /// <summary>Returns a name that can be a segment of a path.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidNameException">The name cannot be a segment.</exception>
    public static string Check(string name) => Problem(name) is { } problem ? throw new InvalidNameException(name, problem) : name;

    /// <summary>Returns why a name cannot be a segment of a path; null if it can.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The rest of a sentence that begins with the name; null if the name is valid.</returns>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
        {
            return "is empty. The path of the request requires a name.";
        }

        // Proxies decode too, so the name must be valid after each further decoding.
        for (string seen = name; ; )
        {
            if (ProblemAsIs(seen) is { } problem)
            {
                return ReferenceEquals(seen, name) ? problem : $"decodes to '{seen}', which {problem}";
            }

            string decoded = Uri.UnescapeDataString(seen);
            if (decoded == seen)
            {
                return null;
            }

            seen = decoded;
        }
    }

    /// <summary>Returns why a path would reach another address than it shows; null if it does not.</summary>
    /// <param name="path">An escaped path without query.</param>
    internal static string? PathProblem(string path)
    {
        for (string seen = path; ; )
        {
            foreach (string segment in seen.Split('/'))
            {
                if (segment.Length > 0 && ProblemAsIs(segment) is { } problem)
                {
                    return $"is not a valid path: its part '{segment}' {problem}";
                }
            }

            string decoded = Uri.UnescapeDataString(seen);
            if (decoded == seen)
            {
                return null;
            }

            seen = decoded;
        }
    }

    private static string? ProblemAsIs(string name)
    {
        if (name is "." or "..")
        {
            return "is a relative path segment and not a name.";
        }

        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            if (letter is '/' or '\\')
            {
                return $"holds '{letter}', which ends a name in the path of a request. The request would reach another object.";
            }

            if (char.IsControl(letter))
            {
                return $"holds a control character (U+{(int)letter:X4}), which names in the registry cannot have.";
            }

            if (char.IsSurrogate(letter) && !char.IsSurrogatePair(name, i) && (i == 0 || !char.IsSurrogatePair(name, i - 1)))
            {
                return $"holds half of a surrogate pair (U+{(int)letter:X4}), which cannot be sent.";
            }
        }

        return null;
    }
}

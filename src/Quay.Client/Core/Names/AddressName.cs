using System;

namespace Quay.Client;

/// <summary>
/// Which names can stand in the path of an address. A registry decodes the whole path before it looks for slashes, so a
/// slash ends a name also where it is escaped, and what follows it becomes another part of the address.
/// </summary>
public static class AddressName
{
    /// <summary>Checks a name that is to be one segment of a path.</summary>
    /// <exception cref="InvalidNameException">The name cannot be a segment.</exception>
    public static string Check(string name) => Problem(name) is { } problem ? throw new InvalidNameException(name, problem) : name;

    /// <summary>The reason why a name cannot be one segment of a path; null if it can.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
        {
            return "is empty. An address of the registry needs a name there.";
        }

        // Proxies decode too, so what appears after another decoding counts as well.
        for (string seen = name; ; )
        {
            if (ProblemAsIs(seen) is { } problem)
            {
                return ReferenceEquals(seen, name) ? problem : $"stands for '{seen}' where it is decoded, which {problem}";
            }

            string decoded = Uri.UnescapeDataString(seen);
            if (decoded == seen)
            {
                return null;
            }

            seen = decoded;
        }
    }

    /// <summary>The reason why a path leads elsewhere than it says; null if it does not.</summary>
    /// <param name="path">A path that is escaped already, without query.</param>
    internal static string? PathProblem(string path)
    {
        for (string seen = path; ; )
        {
            foreach (string segment in seen.Split('/'))
            {
                if (segment.Length > 0 && ProblemAsIs(segment) is { } problem)
                {
                    return $"cannot be called: its part '{segment}' {problem}";
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
            return "names another place in an address and not a part of it.";
        }

        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            if (letter is '/' or '\\')
            {
                return $"holds '{letter}', at which a name in an address of the registry ends. The call would reach something else.";
            }

            if (char.IsControl(letter))
            {
                return $"holds a control character (U+{(int)letter:X4}), which no name of the registry has.";
            }

            if (char.IsSurrogate(letter) && !char.IsSurrogatePair(name, i) && (i == 0 || !char.IsSurrogatePair(name, i - 1)))
            {
                return $"holds half of a character (U+{(int)letter:X4}), which cannot be sent.";
            }
        }

        return null;
    }
}

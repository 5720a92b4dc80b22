using System;
using System.Linq;

namespace Quay.Client;

/// <summary>The full name of a repository: <c>namespace/name</c>. The name may be nested, such as <c>acme/tools/builder</c>.</summary>
public sealed class RepositoryName
{
    private RepositoryName(string ns, string name)
    {
        Namespace = ns;
        Name = name;
    }

    /// <summary>The organization or user that owns the repository.</summary>
    public string Namespace { get; }

    /// <summary>The name below the namespace.</summary>
    public string Name { get; }

    /// <summary>Parses <c>namespace/name</c>.</summary>
    /// <param name="text">The full name.</param>
    /// <exception cref="InvalidNameException">The namespace or the name is missing, a segment cannot be used in a path, or
    /// the text holds a registry, a tag or a digest.</exception>
    public static RepositoryName Parse(string text)
    {
        string[] segments = text.Split('/');
        if (segments.Length < 2 || Array.IndexOf(segments, string.Empty) >= 0)
        {
            throw new InvalidNameException(text, "is not the name of a repository. Write namespace/name, such as acme/app.");
        }

        foreach (string segment in segments)
        {
            if (ProblemOf(segment) is { } problem)
            {
                throw new InvalidNameException(text, $"is not the name of a repository: its part '{segment}' {problem}");
            }
        }

        string name = text.Substring(segments[0].Length + 1);
        // docker and podman take registry, tag and digest with the name. Names hold neither ':' nor '@'.
        if (segments[0].IndexOf(':') >= 0)
        {
            throw new InvalidNameException(text, "begins with the address of a registry, which the session determines. Write '" + name + "'.");
        }

        int end = name.IndexOfAny([':', '@']);
        return end < 0
            ? new RepositoryName(segments[0], name)
            : throw new InvalidNameException(text, $"names an image. Write the repository alone, '{segments[0]}/{name.Substring(0, end)}', and specify the tag or the digest separately.");
    }

    /// <inheritdoc/>
    public override string ToString() => Namespace + "/" + Name;

    // The registry transliterates letters that are not ASCII: it would take 'acme/äpp' for 'acme/app'.
    private static string? ProblemOf(string segment) => AddressName.Problem(segment)
        ?? (segment.Any(letter => letter > '\x7F') ? "holds letters that are not ASCII. The registry would use another repository with a similar name." : null);
}

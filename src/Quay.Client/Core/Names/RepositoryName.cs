using System;

namespace Quay.Client;

/// <summary>The full name of a repository, <c>namespace/name</c>. The name may be nested: <c>acme/tools/builder</c>.</summary>
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

    /// <summary>Reads <c>namespace/name</c>.</summary>
    /// <exception cref="FormatException">The text has no namespace or no name, or more than that.</exception>
    public static RepositoryName Parse(string text)
    {
        string[] segments = text.Split('/');
        if (segments.Length < 2 || Array.Exists(segments, s => s is "" or "." or ".."))
        {
            throw new FormatException($"'{text}' is not the name of a repository. Write namespace/name, such as acme/app.");
        }

        string name = text.Substring(segments[0].Length + 1);
        // What docker and podman are given; no name has these signs.
        if (segments[0].IndexOf(':') >= 0)
        {
            throw new FormatException($"'{text}' begins with the address of a registry, which the session knows. Write '{name}'.");
        }

        int end = name.IndexOfAny([':', '@']);
        return end < 0
            ? new RepositoryName(segments[0], name)
            : throw new FormatException($"'{text}' names an image. Write the repository alone, '{segments[0]}/{name.Substring(0, end)}', and give the tag or the digest apart.");
    }

    /// <inheritdoc/>
    public override string ToString() => Namespace + "/" + Name;
}

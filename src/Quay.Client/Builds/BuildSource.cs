using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The commit, branch or tag of a source repository that is built.</summary>
public sealed class BuildSource
{
    private readonly string _field;
    private readonly object _value;

    private BuildSource(string field, object value)
    {
        _field = field;
        _value = value;
    }

    /// <summary>The newest commit of a branch.</summary>
    /// <param name="name">The branch.</param>
    public static BuildSource Branch(string name) => new("branch_name", name);

    /// <summary>A commit, for sources of plain git.</summary>
    /// <param name="id">The commit, or its beginning.</param>
    public static BuildSource Commit(string id) => new("commit_sha", id);

    /// <summary>A branch or tag by its name in git: <c>refs/heads/main</c>, <c>refs/tags/v1.0</c>.</summary>
    /// <param name="name">The name; <c>refs/</c> may be left out.</param>
    /// <exception cref="FormatException">The name is not that of a branch or tag.</exception>
    public static BuildSource Ref(string name)
    {
        string rest = name.StartsWith("refs/", StringComparison.Ordinal) ? name.Substring("refs/".Length) : name;
        string? kind = rest.StartsWith("heads/", StringComparison.Ordinal) ? "branch" : rest.StartsWith("tags/", StringComparison.Ordinal) ? "tag" : null;
        string plain = rest.Substring(rest.IndexOf('/') + 1);
        return kind is null || plain.Length == 0
            ? throw new FormatException($"'{name}' is neither a branch nor a tag. Write refs/heads/main or refs/tags/v1.0.")
            : new BuildSource("refs", new Dictionary<string, object?> { ["kind"] = kind, ["name"] = plain });
    }

    internal JsonBody ToBody() => new JsonBody().Set(_field, _value);
}

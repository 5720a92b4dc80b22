using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>The OAuth scopes of Quay.</summary>
[Flags]
public enum Scopes
{
    /// <summary>No scope.</summary>
    None = 0,

    /// <summary>repo:read</summary>
    RepoRead = 1,

    /// <summary>repo:write</summary>
    RepoWrite = 2,

    /// <summary>repo:admin</summary>
    RepoAdmin = 4,

    /// <summary>repo:create</summary>
    RepoCreate = 8,

    /// <summary>user:read</summary>
    UserRead = 16,

    /// <summary>user:admin</summary>
    UserAdmin = 32,

    /// <summary>org:admin</summary>
    OrgAdmin = 64,

    /// <summary>super:user</summary>
    SuperUser = 128,

    /// <summary>All scopes. A session has them too.</summary>
    All = 255,
}

/// <summary>Names of the scopes in the API.</summary>
public static class ScopeNames
{
    private static readonly Dictionary<string, Scopes> Names = new(StringComparer.Ordinal)
    {
        ["repo:read"] = Scopes.RepoRead,
        ["repo:write"] = Scopes.RepoWrite,
        ["repo:admin"] = Scopes.RepoAdmin,
        ["repo:create"] = Scopes.RepoCreate,
        ["user:read"] = Scopes.UserRead,
        ["user:admin"] = Scopes.UserAdmin,
        ["org:admin"] = Scopes.OrgAdmin,
        ["super:user"] = Scopes.SuperUser,
    };

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Names.Keys;

    /// <summary>The maximum lifetime of a token, which is also the default.</summary>
    public static TimeSpan LongestLifetime { get; } = TimeSpan.FromSeconds(315_576_000);

    /// <summary>Reads scopes separated by spaces or commas. Returns false if there are none, or if a name is unknown.</summary>
    public static bool TryParse(string text, out Scopes scopes)
    {
        scopes = Scopes.None;
        foreach (string name in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Names.TryGetValue(name, out Scopes scope))
            {
                return false;
            }

            scopes |= scope;
        }

        return scopes != Scopes.None;
    }

    /// <summary>Reads scopes separated by spaces or commas; all stands for all of them.</summary>
    /// <exception cref="ArgumentException">A name is not a scope of Quay.</exception>
    public static Scopes Parse(string text)
    {
        Scopes scopes = Scopes.None;
        foreach (string name in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            scopes |= name == "all" ? Scopes.All
                : Names.TryGetValue(name, out Scopes scope) ? scope
                : throw new ArgumentException($"'{name}' is not a scope of Quay.", nameof(text));
        }

        return scopes;
    }
}

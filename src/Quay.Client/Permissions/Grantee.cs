namespace Quay.Client;

/// <summary>A user, a robot or a team that has, or is given, a permission.</summary>
public sealed class Grantee
{
    /// <summary>Names a user, a robot or a team.</summary>
    /// <param name="kind">The kind: a user, a robot or a team.</param>
    /// <param name="name">The name; that of a robot is <c>namespace+name</c>.</param>
    public Grantee(QuayGranteeKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>The kind: a user, a robot or a team.</summary>
    public QuayGranteeKind Kind { get; }

    /// <summary>The name; that of a robot is <c>namespace+name</c>.</summary>
    public string Name { get; }

    /// <summary>The name as messages show it: <c>team 'developers'</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} '{Name}'";
}

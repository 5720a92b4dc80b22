namespace Quay.Client;

/// <summary>Whose permission it is: a user, a robot or a team.</summary>
public sealed class Grantee
{
    /// <summary>Names a user, a robot or a team.</summary>
    /// <param name="kind">Which of them.</param>
    /// <param name="name">The name; that of a robot with its namespace.</param>
    public Grantee(QuayGranteeKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>Which of them.</summary>
    public QuayGranteeKind Kind { get; }

    /// <summary>The name; that of a robot with its namespace.</summary>
    public string Name { get; }

    /// <summary>The name as messages show it: <c>team 'developers'</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} '{Name}'";
}

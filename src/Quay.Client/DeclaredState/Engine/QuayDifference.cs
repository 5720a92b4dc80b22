using System.Linq;

namespace Quay.Client;

/// <summary>One respect in which an organization is not as it is declared.</summary>
public sealed class QuayDifference
{
    internal QuayDifference(string organization, string kind, string name, string? repository, QuayDifferenceAction action)
    {
        Organization = organization;
        Kind = kind;
        Name = name;
        Repository = repository;
        Action = action;
    }

    /// <summary>The organization.</summary>
    public string Organization { get; }

    /// <summary>What differs: Organization, Team, TeamMember, Robot, Repository, RepositoryPermission and so on.</summary>
    public string Kind { get; }

    /// <summary>The name of it, or a few words that tell it from others where it has no name.</summary>
    public string Name { get; }

    /// <summary>The repository to which it belongs, <c>namespace/name</c>; null for what belongs to the organization.</summary>
    public string? Repository { get; }

    /// <summary>What an import would do about it.</summary>
    public QuayDifferenceAction Action { get; }

    /// <summary>The key of the document whose value differs; null where all of it is missing or too much.</summary>
    public string? Property { get; internal set; }

    /// <summary>The value that the registry has, as one would write it; null for none.</summary>
    public string? Current { get; internal set; }

    /// <summary>The value that is declared, as one would write it; null for none.</summary>
    public string? Desired { get; internal set; }

    /// <summary>The difference in a line: <c>Team developers: role from member to creator</c>.</summary>
    public override string ToString()
    {
        string subject = string.Join(" ", new[] { Kind, Name, Repository is null || Kind == "Repository" ? null : "of " + Repository }.Where(part => part is not null));
        return Action switch
        {
            QuayDifferenceAction.Create => $"{subject}: create {Desired}".TrimEnd(),
            QuayDifferenceAction.Update => $"{subject}: {Property} from {Current ?? "nothing"} to {Desired ?? "nothing"}",
            QuayDifferenceAction.Remove => $"{subject}: remove",
            _ => $"{subject}: not declared",
        };
    }
}

/// <summary>What an import does about a difference.</summary>
public enum QuayDifferenceAction
{
    /// <summary>It is declared and missing: it is created.</summary>
    Create,

    /// <summary>It is declared otherwise: it is changed.</summary>
    Update,

    /// <summary>It is not declared: it is removed, since that was asked for.</summary>
    Remove,

    /// <summary>It is not declared: it stays.</summary>
    Extra,
}

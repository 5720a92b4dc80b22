using System.Linq;

namespace Quay.Client;

/// <summary>One difference between an organization and its document.</summary>
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

    /// <summary>The kind of the item: Organization, Team, TeamMember, Robot, Repository, RepositoryPermission and so on.</summary>
    public string Kind { get; }

    /// <summary>The name of the item, or a short description if it has no name.</summary>
    public string Name { get; }

    /// <summary>The repository of the item, <c>namespace/name</c>; null for an item of the organization.</summary>
    public string? Repository { get; }

    /// <summary>The action of an import.</summary>
    public QuayDifferenceAction Action { get; }

    /// <summary>The key whose value differs; null if the whole item is missing or not declared.</summary>
    public string? Property { get; internal set; }

    /// <summary>The current value as a document would write it; null if there is none.</summary>
    public string? Current { get; internal set; }

    /// <summary>The declared value as a document would write it; null if there is none.</summary>
    public string? Desired { get; internal set; }

    /// <summary>The difference in one line: <c>Team developers: role from member to creator</c>.</summary>
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

/// <summary>The action of an import for a difference.</summary>
public enum QuayDifferenceAction
{
    /// <summary>The item is declared and does not exist; it is created.</summary>
    Create,

    /// <summary>The value differs; it is changed.</summary>
    Update,

    /// <summary>The item is not declared; it is removed because of -Prune.</summary>
    Remove,

    /// <summary>The item is not declared; it is kept.</summary>
    Extra,
}

using System;

namespace Quay.Client;

/// <summary>Where a policy holds: in an organization, in one repository, or in the namespace of the session's user.</summary>
public sealed class PolicyScope
{
    private PolicyScope(string? organization, RepositoryName? repository)
    {
        OrganizationName = organization;
        RepositoryName = repository;
    }

    /// <summary>The namespace of the session's user.</summary>
    public static PolicyScope CurrentUser { get; } = new(null, null);

    /// <summary>The organization; null if it holds elsewhere.</summary>
    public string? OrganizationName { get; }

    /// <summary>The repository; null if it holds elsewhere.</summary>
    public RepositoryName? RepositoryName { get; }

    /// <summary>An organization.</summary>
    /// <param name="name">Its name.</param>
    public static PolicyScope Organization(string name) => new(name, null);

    /// <summary>One repository.</summary>
    /// <param name="name">Its name.</param>
    public static PolicyScope Repository(RepositoryName name) => new(null, name);

    /// <summary>The scope as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() =>
        OrganizationName is not null ? OrganizationsApi.Subject(OrganizationName)
        : RepositoryName is not null ? $"repository '{RepositoryName}'"
        : "the user";

    /// <summary>The address of the policies of a kind, or of one of them.</summary>
    internal FormattableString Route(string kind, string? uuid)
    {
        if (OrganizationName is not null)
        {
            return uuid is null ? (FormattableString)$"organization/{OrganizationName}/{kind}/" : $"organization/{OrganizationName}/{kind}/{uuid}";
        }

        if (RepositoryName is not null)
        {
            return uuid is null ? (FormattableString)$"repository/{RepositoryName}/{kind}/" : $"repository/{RepositoryName}/{kind}/{uuid}";
        }

        return uuid is null ? (FormattableString)$"user/{kind}/" : $"user/{kind}/{uuid}";
    }
}

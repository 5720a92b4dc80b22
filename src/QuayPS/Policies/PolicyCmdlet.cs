using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that reads or changes policies of an organization, a repository or the session's user. There are no parameter
/// sets: a policy from the pipeline has the properties of all of them, most of them empty.
/// </summary>
public abstract class PolicyCmdlet : QuayItemCmdlet
{
    private protected PolicyCmdlet()
    {
    }

    /// <summary>The organization. The policy applies to all of its repositories.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string[]? Organization { get; set; }

    /// <summary>The full name of the repository, <c>namespace/name</c>. The policy applies to this repository only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[]? Repository { get; set; }

    /// <summary>The object from the pipeline; a policy without an organization and a repository is one of the user.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository.ItemName() ?? Organization.ItemName();

    /// <summary>The organization, repository or user that the policy belongs to.</summary>
    private protected Place Place => NamespaceOrRepository.Parse(
        MyInvocation, InputObject, InputObject?.BaseObject is QuayPolicy, Organization, Repository);

    /// <summary>The organization or repository that the policy belongs to, for policies that users do not have.</summary>
    private protected Place SharedPlace =>
        Place is var place && (place.OrganizationName is not null || place.RepositoryName is not null)
            ? place
            : throw new ArgumentException("Specify -Organization or -Repository.");
}

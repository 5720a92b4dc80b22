using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the policies of an organization, a repository or the session's user. There are no parameter
/// sets: policies along the pipeline have the properties of all of them, and most are empty.
/// </summary>
public abstract class PolicyChangeCmdlet : QuayItemCmdlet
{
    private protected PolicyChangeCmdlet()
    {
    }

    /// <summary>The organization, in all of whose repositories it holds.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The full name of the only repository in which it holds, <c>namespace/name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? Repository { get; set; }

    /// <summary>The object from the pipeline; a policy says by itself where it holds.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository.NullIfEmpty() ?? Organization.NullIfEmpty();

    /// <summary>Where it holds.</summary>
    private protected Place Place => NamespaceOrRepository.Parse(MyInvocation, InputObject, InputObject?.BaseObject is QuayPolicy, Organization, Repository);

    /// <summary>Where it holds, of what users have none of in their own namespaces.</summary>
    private protected Place SharedPlace =>
        Place is var place && (place.OrganizationName is not null || place.RepositoryName is not null)
            ? place
            : throw new ArgumentException("Where is it to hold? Give -Organization or -Repository.");
}

using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads or changes the quota of an organization, of any namespace for superusers, or of the session's user.</summary>
public abstract class QuotaCmdlet : QuayItemCmdlet
{
    private protected const string OrganizationSet = "Organization";
    private protected const string SuperuserSet = "Superuser";

    private protected QuotaCmdlet()
    {
    }

    // Not mandatory: otherwise an object from the pipeline would bind in the set without mandatory parameters, with its session only.
    /// <summary>The organization.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    /// <summary>Uses the operations for superusers, which reach every organization and every user.</summary>
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The organization or user.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SuperuserSet)]
    [Alias("Name")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Namespace { get; set; }

    private protected override object? ErrorTarget => Namespace.ItemName() ?? Organization.ItemName();

    /// <summary>The organization, namespace or user whose quota it is.</summary>
    /// <exception cref="ArgumentException">None is specified, or a namespace without -Superuser.</exception>
    private protected QuotaOwner Owner =>
        Namespace.ItemName() is { } name ? (Superuser ? QuotaOwner.Namespace(name) : throw new ArgumentException("Specify -Superuser with -Namespace, or -Organization."))
        : Organization.ItemName() is { } organization ? QuotaOwner.Organization(organization)
        : DefaultOwner;

    /// <summary>The owner if neither an organization nor a namespace is specified.</summary>
    private protected virtual QuotaOwner DefaultOwner => throw new ArgumentException("Specify -Organization, or -Superuser and -Namespace.");
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads or changes the quota of an organization, of any namespace for superusers, or of the session's user.</summary>
public abstract class QuotaCmdlet : QuayItemCmdlet
{
    private protected const string OrganizationSet = "Organization";
    private protected const string SuperuserSet = "Superuser";
    private protected const string UserSet = "User";

    private protected QuotaCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    /// <summary>Uses the operations for superusers, which reach every organization and every user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
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
    private protected QuotaOwner Owner => ParameterSetName switch
    {
        OrganizationSet => QuotaOwner.Organization(Organization![0]),
        SuperuserSet => QuotaOwner.Namespace(Namespace![0]),
        _ => QuotaOwner.CurrentUser(ActiveSession.User),
    };
}

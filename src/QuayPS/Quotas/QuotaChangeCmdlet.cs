using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes the quota of an organization or, for superusers, of any namespace.</summary>
public abstract class QuotaChangeCmdlet : QuayItemCmdlet
{
    private protected const string OrganizationSet = "Organization";
    private protected const string SuperuserSet = "Superuser";

    private protected QuotaChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = OrganizationSet)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>Takes the superuser's way, which leads to every organization and every user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The organization or user.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SuperuserSet)]
    [NameText]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Namespace { get; set; }

    private protected override object? ErrorTarget => Namespace ?? Organization;

    /// <summary>Whose quota it is.</summary>
    private protected QuotaOwner Owner =>
        ParameterSetName == SuperuserSet ? QuotaOwner.Namespace(Namespace!) : QuotaOwner.Organization(Organization!);
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how much storage an organization, the session's user or, for superusers, any namespace may take.</summary>
[Cmdlet(VerbsCommon.Get, "QuayQuota", DefaultParameterSetName = "User")]
[OutputType(typeof(QuayQuota))]
public sealed class GetQuayQuotaCommand : SessionCmdlet
{
    private const string OrganizationSet = "Organization";
    private const string SuperuserSet = "Superuser";

    /// <summary>The organization; without one the quota is that of the session's user.</summary>
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

    /// <summary>The id of the quota; all that there are unless given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    private protected override object? ErrorTarget => Id ?? Namespace ?? Organization;

    private protected override void Execute()
    {
        QuotaOwner owner = ParameterSetName switch
        {
            OrganizationSet => QuotaOwner.Organization(Organization!),
            SuperuserSet => QuotaOwner.Namespace(Namespace!),
            _ => QuotaOwner.CurrentUser(ActiveSession.User),
        };
        if (Id is null)
        {
            WriteObject(Await(Client.Quotas.ListAsync(owner, StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.Quotas.GetAsync(owner, Id, StopToken)));
        }
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes the session's user, a superuser, an owner of somebody's namespace; a user becomes an organization by that.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayOwnership", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayOrganization))]
public sealed class RequestQuayOwnershipCommand : QuayItemCmdlet
{
    /// <summary>The organization or user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Namespace { get; set; } = string.Empty;

    /// <summary>Writes the organization as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Namespace;

    private protected override void Execute()
    {
        string name = Namespace;
        Send(
            $"Namespace '{name}'",
            "Take ownership, which turns a user into an organization",
            token => Client.Organizations.TakeOwnershipAsync(name, token),
            token => Client.Organizations.GetAsync(name, token),
            PassThru);
    }
}

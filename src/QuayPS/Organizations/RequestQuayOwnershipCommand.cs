using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes the session's user, a superuser, an owner of a namespace; this turns a user into an organization.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayOwnership", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayOrganization))]
public sealed class RequestQuayOwnershipCommand : QuayItemCmdlet
{
    /// <summary>The organization or user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AllOrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Namespace { get; set; } = [];

    /// <summary>Writes the organization.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Namespace[0];

    private protected override void Execute() => Send(
        $"Namespace '{Namespace[0]}'",
        "Take ownership, which turns a user into an organization",
        token => Client.Organizations.TakeOwnershipAsync(Namespace[0], token),
        token => Client.Organizations.GetAsync(Namespace[0], token),
        PassThru);
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes an OAuth application. Its tokens stop working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayApplication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayApplicationCommand : ApplicationCmdlet
{
    /// <summary>The object from the pipeline; a token of the application is refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayApplication))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute() =>
        Send(Display + " with all its tokens", "Remove", token => Client.Applications.DeleteAsync(Organization[0], ClientId[0], token));
}

using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes an organization away from before another registry; what was fetched stays.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayProxyCache", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayProxyCacheCommand : ProxyCacheChangeCmdlet
{
    private protected override void Execute()
    {
        string organization = Organization;
        Send($"Proxy cache of organization '{organization}'", "Remove", token => Client.ProxyCaches.DeleteAsync(organization, token));
    }
}

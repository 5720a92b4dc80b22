using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Requests the replacement of the registry's bootstrap token. The registry writes the new token to the place that its configuration names.</summary>
[Cmdlet(VerbsData.Update, "QuayBootstrapToken", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UpdateQuayBootstrapTokenCommand : SessionCmdlet
{
    /// <summary>The current bootstrap token; by default, the token of the session.</summary>
    [Parameter(Position = 0)]
    [Secret]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    private protected override void Execute()
    {
        if (!ShouldProcess($"Bootstrap token of {ActiveSession.Endpoint}", "Replace"))
        {
            return;
        }

        if (Token is null)
        {
            Await(Client.Registry.RenewBootstrapTokenAsync(StopToken));
            return;
        }

        using var client = new QuayClient(ActiveSession.Client.Options, new BearerAuthentication(Token));
        Await(Observed(client).Registry.RenewBootstrapTokenAsync(StopToken));
    }
}

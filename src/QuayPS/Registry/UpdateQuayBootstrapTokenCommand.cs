using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Has the registry replace its bootstrap token; it writes the new one to where its configuration says.</summary>
[Cmdlet(VerbsData.Update, "QuayBootstrapToken", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UpdateQuayBootstrapTokenCommand : SessionCmdlet
{
    /// <summary>The bootstrap token as it is now. Without it, the session must be one with that token.</summary>
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

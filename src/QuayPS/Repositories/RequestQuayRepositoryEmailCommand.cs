using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Requests a mail to the owner of an e-mail address, who can agree to receive the notifications of a repository.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayRepositoryEmail", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryEmail))]
public sealed class RequestQuayRepositoryEmailCommand : RepositoryEmailCmdlet
{
    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        Send(
            $"Address '{Email[0]}' of repository '{repository}'",
            "Ask by mail",
            token => Client.Repositories.RequestEmailAsync(repository, Email[0], token));
    }
}

using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets whether the owner of an e-mail address has agreed to receive the notifications of a repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryEmail")]
[OutputType(typeof(QuayRepositoryEmail))]
public sealed class GetQuayRepositoryEmailCommand : RepositoryEmailCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Repositories.GetEmailAsync(RepositoryName, Email[0], StopToken));
}

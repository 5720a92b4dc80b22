using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the signatures of a repository's tags.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositorySignature")]
[OutputType(typeof(QuayRepositorySignature))]
public sealed class GetQuayRepositorySignatureCommand : RepositoryCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Repositories.GetSignaturesAsync(RepositoryName, StopToken));
}

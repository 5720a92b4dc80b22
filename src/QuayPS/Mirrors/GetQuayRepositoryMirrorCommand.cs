using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the mirror of a repository; nothing if the repository is not a mirror.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryMirror")]
[OutputType(typeof(QuayRepositoryMirror))]
public sealed class GetQuayRepositoryMirrorCommand : RepositoryCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        if (await Client.RepositoryMirrors.FindAsync(repository, StopToken) is { } mirror)
        {
            output.Write(mirror);
        }
        else
        {
            output.WriteVerbose($"The repository '{repository}' is not a mirror.");
        }
    }
}

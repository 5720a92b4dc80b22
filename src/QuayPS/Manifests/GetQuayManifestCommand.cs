using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets a manifest: the layers of an image, or the images of an index.</summary>
[Cmdlet(VerbsCommon.Get, "QuayManifest")]
[OutputType(typeof(QuayManifest))]
public sealed class GetQuayManifestCommand : ManifestCmdlet
{
    /// <summary>Includes the model card of an image of a model.</summary>
    [Parameter]
    public SwitchParameter IncludeModelCard { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        ManifestTarget target = Target;
        string digest = await target.ResolveAsync(Client, StopToken);
        output.Write(await Client.Manifests.GetAsync(target.Repository, digest, target.Tag, IncludeModelCard, StopToken));
    }
}

using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes labels from a manifest.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayManifestLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Id")]
[OutputType(typeof(void))]
public sealed class RemoveQuayManifestLabelCommand : ManifestCmdlet
{
    /// <summary>The id of the label.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(ManifestLabelIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    /// <summary>The key; all labels of this key are removed.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(ManifestLabelKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Key { get; set; }

    private protected override void Execute()
    {
        ManifestTarget target = Target;
        if (Id is not null)
        {
            AddressName.Check(Id);
        }

        string label = Key ?? InputObject?.Properties["Key"]?.Value as string ?? Id!;
        Send($"Label '{label}' of manifest '{target.Display}'", "Remove", token => RemoveAsync(target, token));
    }

    private async Task RemoveAsync(ManifestTarget target, CancellationToken cancellationToken)
    {
        string digest = await target.ResolveAsync(Client, cancellationToken);
        await (Key is null
            ? Client.Manifests.Labels.DeleteAsync(target.Repository, digest, Id!, cancellationToken)
            : Client.Manifests.Labels.DeleteByKeyAsync(target.Repository, digest, Key, cancellationToken));
    }
}

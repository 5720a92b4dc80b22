using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the labels of a manifest.</summary>
[Cmdlet(VerbsCommon.Get, "QuayManifestLabel", DefaultParameterSetName = "Key")]
[OutputType(typeof(QuayManifestLabel))]
public sealed class GetQuayManifestLabelCommand : ManifestCmdlet
{
    /// <summary>The key; with wildcards, those whose keys match.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true, ParameterSetName = "Key")]
    [Each(Of = nameof(Tag))]
    [NameText]
    [ArgumentCompleter(typeof(ManifestLabelKeyCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Key { get; set; }

    /// <summary>The id of the label.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ManifestLabelIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        ManifestTarget target = Target;
        string digest = await target.ResolveAsync(Client, StopToken);
        if (Id.ItemName() is { } id)
        {
            output.Write(await Client.Manifests.Labels.GetAsync(target.Repository, digest, id, StopToken));
            return;
        }

        var pattern = new NamePattern(Key?[0]);
        string prefix = pattern.HasWildcards ? pattern.Text.Split('*', '?', '[', '`')[0] : pattern.Text;
        IReadOnlyList<QuayManifestLabel> labels = await Client.Manifests.Labels.ListAsync(target.Repository, digest, prefix, StopToken);
        output.WriteNamed(labels, $"label '{pattern.Text}' of manifest '{target.Display}'", pattern, label => label.Key);
    }
}

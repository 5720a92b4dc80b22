using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the labels of a manifest.</summary>
[Cmdlet(VerbsCommon.Get, "QuayManifestLabel", DefaultParameterSetName = "Key")]
[OutputType(typeof(QuayManifestLabel))]
public sealed class GetQuayManifestLabelCommand : ManifestCmdlet
{
    /// <summary>The key; with wildcards, those whose keys match.</summary>
    [Parameter(Position = 2, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(ManifestLabelKeyCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Key { get; set; } = "*";

    /// <summary>The id of one label.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(ManifestLabelIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    private protected override void Read(ManifestTarget target, string digest)
    {
        if (Id is not null)
        {
            WriteObject(Wait(Client.Manifests.Labels.GetAsync(target.Repository, digest, Id, StopToken)));
            return;
        }

        var pattern = new NamePattern(Key);
        string prefix = pattern.HasWildcards ? Key.Split('*', '?', '[', '`')[0] : Key;
        IReadOnlyList<QuayManifestLabel> labels = Wait(Client.Manifests.Labels.ListAsync(target.Repository, digest, prefix, StopToken));
        QuayManifestLabel[] wanted = labels.Where(label => pattern.Matches(label.Key)).ToArray();
        WriteObject(wanted, enumerateCollection: true);
        if (wanted.Length == 0 && !pattern.HasWildcards)
        {
            WriteError(ErrorMapper.NotFound($"label '{Key}' of manifest '{target.Display}'", ErrorTarget));
        }
    }
}

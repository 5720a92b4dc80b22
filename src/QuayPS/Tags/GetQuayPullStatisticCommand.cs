using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the number of pulls of a tag or a manifest, and the time of the last one.</summary>
[Cmdlet(VerbsCommon.Get, "QuayPullStatistic", DefaultParameterSetName = TagSet)]
[OutputType(typeof(QuayPullStatistic))]
public sealed class GetQuayPullStatisticCommand : RepositoryItemCmdlet
{
    private const string TagSet = "Tag";
    private const string DigestSet = "Digest";

    /// <summary>The tag.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = TagSet)]
    [Alias("Name")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Tag { get; set; }

    /// <summary>The digest of the manifest, <c>sha256:…</c>; pulls by all of its tags are counted.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DigestSet)]
    [Each]
    [NameText]
    [Digest]
    public string[]? ManifestDigest { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == TagSet ? $"{Repository[0]}:{Tag![0]}" : $"{Repository[0]}@{ManifestDigest![0]}";

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        output.Write(await (ParameterSetName == TagSet
            ? Client.Tags.GetPullStatisticAsync(repository, Tag![0], StopToken)
            : Client.Manifests.GetPullStatisticAsync(repository, ManifestDigest![0], StopToken)));
    }
}

using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the tags of a repository, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTag")]
[OutputType(typeof(QuayTag))]
public sealed class GetQuayTagCommand : RepositoryCmdlet
{
    /// <summary>The tag's name; with wildcards, those whose names match.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("Tag")]
    [Each(Of = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Only tags that point to one of these manifests.</summary>
    [Parameter]
    [NameText]
    [Digest]
    public string[]? ManifestDigest { get; set; }

    /// <summary>Includes deleted tags, and the manifests that tags pointed to earlier.</summary>
    [Parameter]
    public SwitchParameter History { get; set; }

    private protected override object? ErrorTarget => Name is null ? Repository[0] : Repository[0] + ":" + Name[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        var pattern = new NamePattern(Name?[0]);
        var query = new TagQuery
        {
            History = History,
            Name = pattern.HasWildcards ? null : pattern.Text,
            Containing = pattern.HasWildcards ? pattern.LongestLiteral : null,
        };
        await output.WriteNamedAsync(
            Client.Tags.List(repository, query),
            $"Tags of {repository}",
            $"tag '{pattern.Text}' of repository '{repository}'",
            pattern,
            tag => tag.Name,
            ManifestDigest is null ? null : PointsToDigest);
    }

    private bool PointsToDigest(QuayTag tag) => ManifestDigest!.Contains(tag.ManifestDigest, StringComparer.OrdinalIgnoreCase);
}

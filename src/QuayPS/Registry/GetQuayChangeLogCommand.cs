using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the changes in each version of the registry's software, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "QuayChangeLog")]
[OutputType(typeof(QuayRelease))]
public sealed class GetQuayChangeLogCommand : QuayItemCmdlet
{
    /// <summary>The version, such as <c>3.11.0</c>; it may contain wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Version { get; set; }

    private protected override object? ErrorTarget => Version?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Version?[0]);
        output.WriteNamed(
            await Client.Registry.GetReleasesAsync(StopToken), $"version '{pattern.Text}' in the change log", pattern, release => release.Version);
    }
}

using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what changed in the registry's software from version to version, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "QuayChangeLog")]
[OutputType(typeof(QuayRelease))]
public sealed class GetQuayChangeLogCommand : SessionCmdlet
{
    /// <summary>The version, such as <c>3.11.0</c>; with wildcards, those that match.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Version { get; set; } = "*";

    private protected override object? ErrorTarget => Version == "*" ? null : Version;

    private protected override void Execute() => WriteNamed(
        Await(Client.Registry.GetReleasesAsync(StopToken)), $"version '{Version}' in the change log", new NamePattern(Version), release => release.Version);
}

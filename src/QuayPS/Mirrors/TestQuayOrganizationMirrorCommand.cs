using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Tries out whether the registry reaches the one that an organization is a copy of.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayOrganizationMirror")]
[OutputType(typeof(QuayOrganizationMirrorTest))]
public sealed class TestQuayOrganizationMirrorCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() => WriteObject(Await(Client.OrganizationMirrors.TestAsync(Organization, StopToken)));
}

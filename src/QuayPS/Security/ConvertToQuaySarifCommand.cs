using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Converts vulnerabilities to a SARIF log for code-scanning pages. No request is sent.</summary>
[Cmdlet(VerbsData.ConvertTo, "QuaySarif")]
[OutputType(typeof(string))]
public sealed class ConvertToQuaySarifCommand : QuayCmdlet
{
    private readonly SarifLog _log = new();

    /// <summary>The vulnerabilities, as Get-QuayVulnerability writes them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public QuayVulnerability[] Vulnerability { get; set; } = [];

    private protected override QuaySession ActiveSession => throw NoSessionException.NoDefault();

    private protected override QuaySession? ChosenSession => null;

    private protected override QuaySession? UsedSession => null;

    private protected override void Execute()
    {
        foreach (QuayVulnerability vulnerability in Vulnerability)
        {
            _log.Add(vulnerability);
        }
    }

    private protected override void Finish() => WriteObject(_log.ToJson());
}

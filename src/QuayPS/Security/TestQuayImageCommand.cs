using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether an image, or each image of an index, meets conditions on vulnerabilities, signature and age.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayImage")]
[OutputType(typeof(QuayImageTest))]
public sealed class TestQuayImageCommand : ScanWaitCmdlet
{
    /// <summary>The worst severity that a vulnerability may have: Medium by default.</summary>
    [Parameter]
    public QuaySeverity MaximumSeverity { get; set; } = QuaySeverity.Medium;

    /// <summary>Counts only vulnerabilities for which there is a fixed version of the package.</summary>
    [Parameter]
    public SwitchParameter FixableOnly { get; set; }

    /// <summary>Requires a signature of the image in the repository.</summary>
    [Parameter]
    public SwitchParameter RequireSignature { get; set; }

    /// <summary>The greatest age of the image, such as 30d.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? MaximumAge { get; set; }

    /// <summary>Waits until the image is scanned.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Writes an error for each image that does not pass, so that -ErrorAction Stop ends a script.</summary>
    [Parameter]
    public SwitchParameter Enforce { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        ManifestTarget target = Target;
        var policy = new ImagePolicy { MaximumSeverity = MaximumSeverity, FixableOnly = FixableOnly, RequireSignature = RequireSignature, MaximumAge = MaximumAge };
        string digest = await target.ResolveAsync(Client, StopToken);
        IReadOnlyList<QuaySecurityScan> scans = Wait
            ? (await WaitForScansAsync(output, target, digest)).Scans
            : await Client.Security.ListAsync(target.Repository, digest, target.Tag, StopToken);
        foreach (QuayImageTest test in await Client.Security.TestAsync(target.Repository, digest, scans, policy, StopToken))
        {
            output.Write(test);
            if (Enforce && !test.Passed)
            {
                output.WriteError(ErrorMapper.Rejected($"The image '{target.Display}'{(test.Platform is null ? null : $" for {test.Platform}")} does not pass. {test}", ErrorTarget));
            }
        }
    }
}

using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how far the scanner is with an image, and how many vulnerabilities it found.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySecurityScan")]
[OutputType(typeof(QuaySecurityScan))]
public sealed class GetQuaySecurityScanCommand : SecurityCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) => output.Write(await GetScanAsync(Target));
}

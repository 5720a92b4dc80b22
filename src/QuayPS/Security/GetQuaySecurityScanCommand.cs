using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the state of the security scan of an image, or of the images of an index, and the number of vulnerabilities.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySecurityScan")]
[OutputType(typeof(QuaySecurityScan))]
public sealed class GetQuaySecurityScanCommand : SecurityCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) => output.Write(await GetScansAsync(Target));
}

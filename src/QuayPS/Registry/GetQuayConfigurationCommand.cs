using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how the registry is configured: what it tells everybody, or all of it.</summary>
[Cmdlet(VerbsCommon.Get, "QuayConfiguration", DefaultParameterSetName = "Public")]
[OutputType(typeof(QuayConfiguration))]
public sealed class GetQuayConfigurationCommand : SessionCmdlet
{
    /// <summary>Gets all of it, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override void Execute() =>
        WriteObject(Await(Superuser ? Client.Registry.GetFullConfigurationAsync(StopToken) : Client.Registry.GetConfigurationAsync(StopToken)));
}

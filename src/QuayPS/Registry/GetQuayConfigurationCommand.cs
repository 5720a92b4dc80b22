using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the configuration of the registry: the public part or, for superusers, all of it.</summary>
[Cmdlet(VerbsCommon.Get, "QuayConfiguration", DefaultParameterSetName = "Public")]
[OutputType(typeof(QuayConfiguration))]
public sealed class GetQuayConfigurationCommand : SessionCmdlet
{
    /// <summary>Gets the whole configuration, with the rights of a superuser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override void Execute() =>
        WriteObject(Await(Superuser ? Client.Registry.GetFullConfigurationAsync(StopToken) : Client.Registry.GetConfigurationAsync(StopToken)));
}

using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes identities from a robot account, so that their tokens no longer sign in as the robot.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRobotFederation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRobotFederationCommand : RobotFederationChangeCmdlet
{
    /// <summary>The address of the identity provider. Without it and -Subject, all identities of the robot are removed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Issuer { get; set; }

    /// <summary>The subject of the identity.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Subject { get; set; }

    private protected override IReadOnlyCollection<FederatedIdentity>? ReadIdentities()
    {
        // Empty columns of a CSV file are an error here: without -Issuer and -Subject all identities would be removed.
        bool isNamed = MyInvocation.BoundParameters.ContainsKey(nameof(Issuer)) || MyInvocation.BoundParameters.ContainsKey(nameof(Subject));
        return isNamed ? [FederationConfig.Parse(Issuer, Subject)] : null;
    }

    private protected override void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display)
    {
        if (identities is null)
        {
            Send(display, "Remove all identities", token => Client.RobotFederation.ClearAsync(robot.Organization, robot.ShortName, token));
        }
        else
        {
            Send(
                display,
                $"Remove {Names(identities)}",
                token => Client.RobotFederation.RemoveAsync(robot.Organization, robot.ShortName, identities, token));
        }
    }
}

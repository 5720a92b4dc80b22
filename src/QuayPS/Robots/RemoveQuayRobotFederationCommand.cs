using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Takes identities from a robot account; with their tokens nobody can sign in as the robot any more.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRobotFederation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRobotFederationCommand : RobotFederationChangeCmdlet
{
    /// <summary>The address of the identity provider; without it, and without -Subject, all identities go.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Issuer { get; set; }

    /// <summary>Who it is there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Subject { get; set; }

    private protected override IReadOnlyCollection<FederatedIdentity>? ReadIdentities()
    {
        // An empty column of a table must not mean all of them.
        bool isNamed = MyInvocation.BoundParameters.ContainsKey(nameof(Issuer)) || MyInvocation.BoundParameters.ContainsKey(nameof(Subject));
        return isNamed ? [FederationConfig.Parse(Issuer, Subject)] : null;
    }

    private protected override void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display)
    {
        (string? organization, string name) = (robot.Organization, robot.ShortName);
        if (identities is null)
        {
            Send(display, "Remove all identities", token => Client.RobotFederation.ClearAsync(organization, name, token));
        }
        else
        {
            Send(display, $"Remove {Names(identities)}", token => Client.RobotFederation.RemoveAsync(organization, name, identities, token));
        }
    }
}

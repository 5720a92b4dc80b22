using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Sets the identities of an identity provider that may sign in as a robot account.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRobotFederation", SupportsShouldProcess = true, DefaultParameterSetName = IdentitySet)]
[OutputType(typeof(QuayRobotFederation))]
public sealed class SetQuayRobotFederationCommand : RobotFederationChangeCmdlet
{
    private const string IdentitySet = "Identity";
    private const string ConfigSet = "Config";

    /// <summary>The address of the identity provider: the <c>iss</c> claim of its tokens.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdentitySet)]
    [AllowEmptyString]
    public string? Issuer { get; set; }

    /// <summary>The subject of the identity: the <c>sub</c> claim of the tokens.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdentitySet)]
    [AllowEmptyString]
    public string? Subject { get; set; }

    /// <summary>Several identities: hashtables or objects with an Issuer and a Subject.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ConfigSet)]
    [AllowEmptyCollection]
    public object[] Config { get; set; } = [];

    /// <summary>Keeps the identities of the robot and adds the given ones.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Writes all identities of the robot after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyCollection<FederatedIdentity> ReadIdentities() =>
        ParameterSetName == ConfigSet ? Array.ConvertAll(Config, FederationConfig.Parse) : [FederationConfig.Parse(Issuer, Subject)];

    private protected override void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display)
    {
        string? user = ActiveSession.User;
        FederatedIdentity[] wanted = identities!.ToArray();
        if (Append)
        {
            Send(
                display,
                $"Add {Names(wanted)}",
                token => Client.RobotFederation.AddAsync(robot.Organization, robot.ShortName, user, wanted, token),
                PassThru);
            return;
        }

        Send(
            display,
            wanted.Length == 0 ? "Remove all identities" : $"Replace all identities by {Names(wanted)}",
            token => Client.RobotFederation.SetAsync(robot.Organization, robot.ShortName, user, wanted, token),
            PassThru);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Says with the tokens of which identities a robot account may sign in.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRobotFederation", SupportsShouldProcess = true, DefaultParameterSetName = IdentitySet)]
[OutputType(typeof(QuayRobotFederation))]
public sealed class SetQuayRobotFederationCommand : RobotFederationChangeCmdlet
{
    private const string IdentitySet = "Identity";
    private const string ConfigSet = "Config";

    /// <summary>The address of the identity provider, as it stands in its tokens (<c>iss</c>).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdentitySet)]
    [AllowEmptyString]
    public string? Issuer { get; set; }

    /// <summary>Who it is there, as it stands in the tokens (<c>sub</c>).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdentitySet)]
    [AllowEmptyString]
    public string? Subject { get; set; }

    /// <summary>Several identities: hashtables or objects with an Issuer and a Subject.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ConfigSet)]
    [AllowEmptyCollection]
    public object[] Config { get; set; } = [];

    /// <summary>Keeps what the robot has, and adds to it.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Writes all identities that the robot has then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyCollection<FederatedIdentity> ReadIdentities() =>
        ParameterSetName == ConfigSet ? Array.ConvertAll(Config, FederationConfig.Parse) : [FederationConfig.Parse(Issuer, Subject)];

    private protected override void Change(RobotName robot, IReadOnlyCollection<FederatedIdentity>? identities, string display)
    {
        (string? organization, string name, string? user) = (robot.Organization, robot.ShortName, ActiveSession.User);
        FederatedIdentity[] wanted = identities!.ToArray();
        if (Append)
        {
            Send(display, $"Add {Names(wanted)}", token => Client.RobotFederation.AddAsync(organization, name, user, wanted, token), PassThru);
        }
        else
        {
            string action = wanted.Length == 0 ? "Remove all identities" : $"Replace all identities by {Names(wanted)}";
            Send(display, action, token => Client.RobotFederation.SetAsync(organization, name, user, wanted, token), PassThru);
        }
    }
}

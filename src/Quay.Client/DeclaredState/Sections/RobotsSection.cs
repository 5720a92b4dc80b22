using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Robot accounts of the organization, with the federated identities that they accept.</summary>
internal sealed class RobotsSection : Section
{
    private static readonly MapDefinition Identity = new(
        "an identity",
        new KeyDefinition("issuer", new TextDefinition(), "The address of the identity provider, as its tokens state it.", "Set-QuayRobotFederation -Issuer") { IsRequired = true, IsIdentity = true },
        new KeyDefinition("subject", new TextDefinition(), "The subject, as the tokens state it.", "Set-QuayRobotFederation -Subject") { IsRequired = true, IsIdentity = true });

    private static readonly MapDefinition Robot = new(
        "a robot",
        new KeyDefinition("description", new TextDefinition(255, mayBeEmpty: true), "The description, which cannot be changed later.", "New-QuayRobot -Description") { Default = string.Empty },
        new KeyDefinition("metadata", new FreeDefinition(), "Custom data about the robot, which the registry does not interpret; it cannot be changed later.", "New-QuayRobot -Metadata") { Default = new Dictionary<string, object?>() },
        new KeyDefinition("federation", new ListDefinition(Identity), "The federated identities whose tokens sign the robot in.") { HoldsItems = true });

    public override string Name => "robots";

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
    [
        new KeyDefinition("robots", new NamedDefinition(new RobotDefinition(), Robot) { IsBlock = true }, "The robots of the organization, by short name.") { HoldsItems = true },
    ];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayRobot> robots = await place.Registry.ListAsync(() => place.Client.Robots.List(place.Organization, includeToken: false, includePermissions: false)).ConfigureAwait(false);
        robots = robots.OrderBy(robot => robot.Name, StringComparer.Ordinal).ToArray();
        StateMap[] states = await Task.WhenAll(robots.Select(robot => ReadAsync(place, robot, desired?.Names("robots")))).ConfigureAwait(false);
        var named = new NamedValues();
        for (int i = 0; i < states.Length; i++)
        {
            named.Set(robots[i].Name, states[i]);
        }

        return new StateMap { ["robots"] = named };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        NamedValues present = current.Names("robots");
        NamedValues wanted = desired.Names("robots");
        foreach (string foreign in wanted.Names.Where(name => !name.StartsWith(place.Organization + "+", StringComparison.Ordinal)))
        {
            plan.Problem(wanted.PlaceOf(foreign), $"The robot '{foreign}' does not belong to organization '{place.Organization}'. Write the short name of one that does.");
        }

        plan.CompareNamed(present, wanted, (name, _, then) => DescribeRobot(place, name, then));
        foreach (string name in wanted.Names.Where(name => wanted.Map(name)!.Declares("federation")))
        {
            PlanFederation(plan, place, name, present.Map(name)?.Maps("federation") ?? [], wanted.Map(name)!.Maps("federation"));
        }
    }

    private static string ShortName(string name) => name.Substring(name.IndexOf('+') + 1);

    private static ItemPlan DescribeRobot(SectionPlace place, string name, StateMap? desired) =>
        new("Robot", name, $"Robot '{name}'", Robot, ChangeRank.Robots)
        {
            Key = "robot " + name,
            DependsOn = place.DependsOn,
            Create = token => place.Client.Robots.CreateAsync(place.Organization, ShortName(name), desired!.Text("description"), desired.Get<Dictionary<string, object?>>("metadata"), token),
            Remove = token => place.Client.Robots.DeleteAsync(place.Organization, ShortName(name), token),
        };

    // The API replaces all identities of a robot, so its identities are changed one at a time.
    private static void PlanFederation(PlanBuilder plan, SectionPlace place, string robot, IReadOnlyList<StateMap> current, IReadOnlyList<StateMap> desired)
    {
        var lane = new ChangeLane();
        plan.CompareList(Identity, current, desired, (now, then) =>
        {
            StateMap values = (then ?? now)!;
            var identity = new FederatedIdentity(values.Text("issuer")!, values.Text("subject")!);
            return new ItemPlan("RobotFederation", $"{robot} {identity.Subject}", $"Identity {identity} of robot '{robot}'", Identity, ChangeRank.Members)
            {
                DependsOn = ["robot " + robot],
                Create = token => lane.RunAsync(() => place.Client.RobotFederation.AddAsync(place.Organization, ShortName(robot), null, [identity], token), token),
                Remove = token => lane.RunAsync(() => place.Client.RobotFederation.RemoveAsync(place.Organization, ShortName(robot), [identity], token), token),
            };
        });
    }

    private static async Task<StateMap> ReadAsync(SectionPlace place, QuayRobot robot, NamedValues? desired)
    {
        StateMap? wanted = desired?.Map(robot.Name);
        bool Needs(string key) => desired is null || wanted?.Declares(key) == true;
        Task<QuayRobot>? details = Needs("metadata") ? place.Registry.ReadAsync(token => place.Client.Robots.GetAsync(place.Organization, robot.ShortName, token)) : null;
        Task<IReadOnlyList<QuayRobotFederation>?>? federation = Needs("federation")
            ? place.Registry.ReadOptionalAsync(token => place.Client.RobotFederation.ListAsync(place.Organization, robot.ShortName, null, token))
            : null;
        return new StateMap
        {
            ["description"] = robot.Description is { Length: > 0 } text ? text : null,
            // Only the response for a single robot has it, not the list of robots.
            ["metadata"] = details is not null && (await details.ConfigureAwait(false)).UnstructuredMetadata is { Count: > 0 } metadata ? metadata : null,
            ["federation"] = federation is not null && await federation.ConfigureAwait(false) is { Count: > 0 } identities ? StatesOf(identities) : null,
        };
    }

    private static List<object> StatesOf(IEnumerable<QuayRobotFederation> identities) =>
    [
        .. identities.OrderBy(identity => identity.Issuer, StringComparer.Ordinal).ThenBy(identity => identity.Subject, StringComparer.Ordinal)
            .Select(identity => new StateMap { ["issuer"] = identity.Issuer, ["subject"] = identity.Subject }),
    ];
}

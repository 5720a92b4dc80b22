using System.Collections.Generic;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The mirror of the organization: the external namespace that it copies.</summary>
internal sealed class OrganizationMirrorSection : Section
{
    private const string Key = "mirror";
    private const string Cmdlet = "New-QuayOrganizationMirror";

    private static readonly MapDefinition Mirror = new(
        "the mirror of an organization",
        [
            new KeyDefinition("registryType", new WordDefinition(typeof(QuayMirrorRegistryType)), "The kind of the external registry; it cannot be changed.", Cmdlet + " -RegistryType") { Default = QuayMirrorRegistryType.Quay },
            new KeyDefinition("registryUrl", new TextDefinition(), "The address of the external registry.", Cmdlet + " -RegistryUrl") { IsRequired = true },
            new KeyDefinition("externalNamespace", new TextDefinition(), "The organization, user or project of the external registry.", Cmdlet + " -ExternalNamespace") { IsRequired = true },
            new KeyDefinition("repositoryFilter", new ListDefinition(new TextDefinition()), "Names or patterns of the repositories to mirror; all by default.", Cmdlet + " -RepositoryFilter") { Default = new List<object>() },
            new KeyDefinition("visibility", new WordDefinition(typeof(QuayVisibility)), "The visibility of the repositories that the mirror creates.", Cmdlet + " -Visibility") { Default = QuayVisibility.Private },
            .. MirrorKeys.Of(Cmdlet),
        ])
    {
        MayBeNone = true,
    };

    public override string Name => Key;

    public override IReadOnlyList<KeyDefinition> Keys { get; } = [new KeyDefinition(Key, Mirror, "The namespace of another registry that the organization mirrors, or {} for no mirror.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        QuayOrganizationMirror? mirror;
        try
        {
            mirror = await place.Registry.ReadAsync(token => place.Client.OrganizationMirrors.FindAsync(place.Organization, token)).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotSupported)
        {
            return null;
        }

        if (mirror is null)
        {
            return new StateMap { [Key] = new StateMap() };
        }

        StateMap state = MirrorKeys.StateOf(mirror, mirror.SkopeoTimeout, DeclaredSecret.NameOf(place.Organization, "MIRROR_PASSWORD"));
        state["registryType"] = mirror.ExternalRegistryType;
        state["registryUrl"] = mirror.ExternalRegistryUrl;
        state["externalNamespace"] = mirror.ExternalNamespace;
        state["repositoryFilter"] = MirrorKeys.ListOf(mirror.RepositoryFilters);
        state["visibility"] = mirror.Visibility;
        return new StateMap { [Key] = state };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        StateMap then = desired.Get<StateMap>(Key)!;
        // Before the repositories: an organization with repositories cannot become a mirror.
        var item = new ItemPlan("OrganizationMirror", "mirror", $"Mirror {place.Of}", Mirror, ChangeRank.Repositories - 1)
        {
            DependsOn = [.. place.DependsOn, "robot " + then.Text("robot")],
            NeededSecret = "externalPassword",
            Create = token => place.Client.OrganizationMirrors.CreateAsync(place.Organization, Settings(then, then, null), token),
            Update = (changes, token) => place.Client.OrganizationMirrors.ChangeAsync(place.Organization, Settings(changes, then, current.Get<StateMap>(Key)), token),
            Remove = token => place.Client.OrganizationMirrors.DeleteAsync(place.Organization, token),
        };
        plan.AddSingle(item, current.Get<StateMap>(Key), then);
    }

    private static OrganizationMirrorSettings Settings(StateMap values, StateMap desired, StateMap? current)
    {
        bool isNew = current is null;
        var settings = new OrganizationMirrorSettings
        {
            RegistryType = values.Value<QuayMirrorRegistryType>("registryType") ?? (isNew ? QuayMirrorRegistryType.Quay : null),
            RegistryUrl = values.Text("registryUrl"),
            ExternalNamespace = values.Text("externalNamespace"),
            RepositoryFilters = MirrorKeys.TextsOf(values, "repositoryFilter") ?? (isNew ? [] : null),
            Visibility = values.Value<QuayVisibility>("visibility") ?? (isNew ? QuayVisibility.Private : null),
        };
        if (isNew)
        {
            MirrorKeys.FillNew(settings, desired);
        }
        else
        {
            MirrorKeys.Fill(settings, values, desired, current);
        }

        return settings;
    }
}

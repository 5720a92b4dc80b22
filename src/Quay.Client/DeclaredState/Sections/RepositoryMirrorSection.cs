using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The mirror of a repository: the external repository that it copies.</summary>
internal sealed class RepositoryMirrorSection : Section
{
    private const string Key = "mirror";
    private const string Cmdlet = "New-QuayRepositoryMirror";

    private static readonly MapDefinition Mirror = new(
        "the mirror of a repository",
        [
            new KeyDefinition("externalReference", new TextDefinition(), "The repository of the external registry.", Cmdlet + " -ExternalReference") { IsRequired = true },
            new KeyDefinition("tagPattern", new ListDefinition(new TextDefinition(), isOrdered: true), "The tags to fetch: names, or patterns such as 'v1.*'.", Cmdlet + " -TagPattern") { IsRequired = true },
            .. MirrorKeys.Of(Cmdlet),
            new KeyDefinition("unsignedImages", new FlagDefinition(), "Whether to fetch images that are not signed.", Cmdlet + " -UnsignedImages") { Default = false },
            new KeyDefinition("architecture", new ListDefinition(new TextDefinition()), "The architectures to fetch of images for several architectures; all by default.", Cmdlet + " -Architecture") { Default = new List<object>() },
        ])
    {
        MayBeNone = true,
    };

    public override string Name => Key;

    public override IReadOnlyList<KeyDefinition> Keys { get; } = [new KeyDefinition(Key, Mirror, "The repository of another registry that it mirrors, or {} for no mirror.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        // The listing of repositories states which ones are mirrors.
        if (place.RepositoryDetails?.State != QuayRepositoryState.Mirror)
        {
            return new StateMap();
        }

        QuayRepositoryMirror? mirror = await FindAsync(place).ConfigureAwait(false);
        if (mirror is null)
        {
            return new StateMap();
        }

        StateMap state = MirrorKeys.StateOf(mirror, mirror.SkopeoTimeout, DeclaredSecret.NameOf(place.Repository!.Name, "MIRROR_PASSWORD"));
        state["externalReference"] = mirror.ExternalReference;
        state["tagPattern"] = MirrorKeys.ListOf(mirror.TagPatterns);
        state["unsignedImages"] = mirror.UnsignedImages ?? false;
        state["architecture"] = MirrorKeys.ListOf(mirror.Architectures);
        return new StateMap { [Key] = state };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        StateMap then = desired.Get<StateMap>(Key) ?? new StateMap();
        var item = new ItemPlan("RepositoryMirror", "mirror", $"Mirror {place.Of}", Mirror, ChangeRank.Mirrors)
        {
            DependsOn = [.. place.DependsOn, "robot " + then.Text("robot")],
            NeededSecret = "externalPassword",
            Create = token => CreateAsync(place, then, token),
            Update = (changes, token) =>
            {
                RepositoryMirrorSettings settings = Settings(changes);
                MirrorKeys.Fill(settings, changes, then, current.Get<StateMap>(Key));
                return place.Client.RepositoryMirrors.ChangeAsync(place.Repository!, settings, token);
            },
            Remove = token => place.Client.Repositories.ChangeAsync(place.Repository!, new RepositoryChange { State = QuayRepositoryState.Normal }, token),
        };
        plan.AddSingle(item, current.Get<StateMap>(Key), then);
    }

    /// <summary>Reads the mirror of a repository; null if the registry has no settings for it.</summary>
    public static Task<QuayRepositoryMirror?> FindAsync(SectionPlace place) => place.Registry.OnceAsync(
        "mirror of " + place.Repository,
        () => place.Registry.ReadOptionalAsync(token => place.Client.RepositoryMirrors.GetAsync(place.Repository!, token)));

    // A repository that was a mirror before keeps those settings, and ignores new ones at creation.
    private static async Task CreateAsync(SectionPlace place, StateMap desired, CancellationToken cancellationToken)
    {
        RepositoryMirrorSettings settings = Settings(desired);
        MirrorKeys.FillNew(settings, desired);
        try
        {
            await place.Client.RepositoryMirrors.CreateAsync(place.Repository!, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.AlreadyExists)
        {
            await place.Client.RepositoryMirrors.ChangeAsync(place.Repository!, settings, cancellationToken).ConfigureAwait(false);
            await place.Client.Repositories.ChangeAsync(place.Repository!, new RepositoryChange { State = QuayRepositoryState.Mirror }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static RepositoryMirrorSettings Settings(StateMap values) => new()
    {
        ExternalReference = values.Text("externalReference"),
        TagPatterns = MirrorKeys.TextsOf(values, "tagPattern"),
        UnsignedImages = values.Value<bool>("unsignedImages"),
        Architectures = MirrorKeys.TextsOf(values, "architecture"),
    };
}

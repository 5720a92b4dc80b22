using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Build triggers. The API cannot create them, so an export only mentions them in a comment.</summary>
internal sealed class BuildTriggersSection : Section
{
    public override string Name => "buildTriggers";

    public override IReadOnlyList<KeyDefinition> Keys => [];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        if (!await place.Registry.HasFeatureAsync("BUILD_SUPPORT").ConfigureAwait(false))
        {
            return null;
        }

        IReadOnlyList<QuayBuildTrigger>? triggers = await place.Registry
            .ReadOptionalAsync(token => place.Client.BuildTriggers.ListPresentAsync(place.Repository!, token)).ConfigureAwait(false);
        var state = new StateMap();
        state.Comments.AddRange((triggers ?? []).Select(trigger =>
            $"Not written: a build trigger ({string.Join(", ", new[] { trigger.Service, trigger.BuildSource }.Where(part => part is { Length: > 0 }))}), which is set up in the registry's web pages."));
        return state;
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
    }
}

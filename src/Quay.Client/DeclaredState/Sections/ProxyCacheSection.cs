using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The proxy cache of the organization.</summary>
internal sealed class ProxyCacheSection : Section
{
    private const string Key = "proxyCache";

    private static readonly MapDefinition Cache = new(
        "the proxy cache",
        new KeyDefinition("upstreamRegistry", new TextDefinition(), "The upstream registry, with a namespace if only that is cached.", "New-QuayProxyCache -UpstreamRegistry") { IsRequired = true },
        new KeyDefinition("username", new TextDefinition(), "The user name for the upstream registry; by default the registry does not sign in there.", "New-QuayProxyCache -Credential"),
        new KeyDefinition("password", new SecretDefinition(), "The password of that user, as ${NAME}.", "New-QuayProxyCache -Credential"),
        new KeyDefinition("expiration", new DurationDefinition(), "The time for which images are cached.", "New-QuayProxyCache -Expiration"),
        new KeyDefinition("insecure", new FlagDefinition(), "Whether the upstream registry is called without TLS.", "New-QuayProxyCache -Insecure") { Default = false })
    {
        MayBeNone = true,
    };

    public override string Name => Key;

    public override IReadOnlyList<KeyDefinition> Keys { get; } = [new KeyDefinition(Key, Cache, "The upstream registry for which the organization is a proxy cache, or {} for no proxy cache.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        QuayProxyCache? cache;
        try
        {
            cache = await place.Registry.ReadAsync(token => place.Client.ProxyCaches.FindAsync(place.Organization, token)).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotSupported)
        {
            return null;
        }

        if (cache is null)
        {
            return new StateMap { [Key] = new StateMap() };
        }

        var state = new StateMap { ["upstreamRegistry"] = cache.UpstreamRegistry, ["expiration"] = cache.Expiration, ["insecure"] = cache.Insecure };
        state.Comments.Add("The registry does not return the user name and password of a proxy cache. Add them if it has any.");
        return new StateMap { [Key] = state };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        StateMap? now = current.Get<StateMap>(Key);
        StateMap then = desired.Get<StateMap>(Key)!;
        if (now is { IsNone: false } && !now.Has("username"))
        {
            // The registry does not return the user name, so a difference cannot be detected.
            now["username"] = then["username"];
        }

        var item = new ItemPlan("ProxyCache", "proxy cache", $"Proxy cache {place.Of}", Cache, ChangeRank.Settings + 1)
        {
            DependsOn = place.DependsOn,
            NeededSecret = "password",
            Protection = then.IsNone || then.Get<DeclaredSecret>("password")?.Value is not null ? null : "the registry can only replace it, which removes credentials that it may have. Declare username and password.",
            Create = token => place.Client.ProxyCaches.CreateAsync(place.Organization, Settings(then), token),
            Update = (_, token) => place.Client.ProxyCaches.ChangeAsync(place.Organization, Settings(then), token),
            Remove = token => place.Client.ProxyCaches.DeleteAsync(place.Organization, token),
        };
        plan.AddSingle(item, now, then);
    }

    private static ProxyCacheSettings Settings(StateMap values) => new()
    {
        UpstreamRegistry = values.Text("upstreamRegistry"),
        Username = values.Text("username"),
        Password = values.Get<DeclaredSecret>("password")?.Value,
        Expiration = values.Value<TimeSpan>("expiration"),
        Insecure = values.Value<bool>("insecure"),
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>OAuth applications of the organization, without their secrets.</summary>
internal sealed class ApplicationsSection : Section
{
    private const string Applications = "applications";

    private static readonly MapDefinition Application = new(
        "an application",
        new KeyDefinition("description", new TextDefinition(mayBeEmpty: true), "The description of the application.", "New-QuayApplication -Description") { Default = string.Empty },
        new KeyDefinition("applicationUri", new TextDefinition(mayBeEmpty: true), "The address of the application's own pages.", "New-QuayApplication -ApplicationUri") { Default = string.Empty },
        new KeyDefinition("redirectUri", new TextDefinition(mayBeEmpty: true), "The address to which browsers are redirected after a user has agreed.", "New-QuayApplication -RedirectUri") { Default = string.Empty },
        new KeyDefinition("avatarEmail", new TextDefinition(mayBeEmpty: true), "The e-mail address from which the picture is derived.", "New-QuayApplication -AvatarEmail") { Default = string.Empty });

    public override string Name => Applications;

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
        [new KeyDefinition(Applications, new NamedDefinition(new TextDefinition(), Application) { IsBlock = true }, "The OAuth applications of the organization, by name.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayApplication>? applications = await place.Registry.ListOptionalAsync(() => place.Client.Applications.List(place.Organization)).ConfigureAwait(false);
        if (applications is null)
        {
            return null;
        }

        var named = new NamedValues();
        foreach (IGrouping<string, QuayApplication> same in applications.GroupBy(application => application.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            StateMap state = StateOf(same.First());
            named.Set(same.Key, state);
            if (same.Skip(1).Any())
            {
                state.Comments.Add($"There are {same.Count()} applications of this name; only one of them can be declared.");
            }
        }

        return new StateMap { [Applications] = named };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired) =>
        plan.CompareNamed(current.Names(Applications), desired.Names(Applications), (name, now, then) =>
        {
            string id = (now?.Model as QuayApplication)?.ClientId ?? string.Empty;
            return new ItemPlan("Application", name, $"Application '{name}' {place.Of}", Application, ChangeRank.Members)
            {
                DependsOn = place.DependsOn,
                Create = token => place.Client.Applications.CreateAsync(place.Organization, Settings(name, then!), token),
                Update = (changes, token) => place.Client.Applications.ChangeAsync(place.Organization, id, Settings(null, changes), token),
                Remove = token => place.Client.Applications.DeleteAsync(place.Organization, id, token),
            };
        });

    private static StateMap StateOf(QuayApplication application)
    {
        var state = new StateMap { ["description"] = NullIfEmpty(application.Description), ["avatarEmail"] = NullIfEmpty(application.AvatarEmail), Model = application };
        SetAddress(state, "applicationUri", application.ApplicationAddress);
        SetAddress(state, "redirectUri", application.RedirectAddress);
        return state;
    }

    private static void SetAddress(StateMap state, string key, string? address)
    {
        if (address is { Length: > 0 } && SecretAddress.HideCredentials(address) != address)
        {
            state.Comments.Add($"Not written: its {key}, which contains credentials.");
            return;
        }

        state[key] = NullIfEmpty(address);
    }

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;

    private static ApplicationSettings Settings(string? name, StateMap values) => new()
    {
        Name = name,
        Description = values.Text("description"),
        ApplicationUri = values.Text("applicationUri"),
        RedirectUri = values.Text("redirectUri"),
        AvatarEmail = values.Text("avatarEmail"),
    };
}

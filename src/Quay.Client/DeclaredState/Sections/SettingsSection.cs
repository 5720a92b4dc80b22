using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The organization itself and its settings.</summary>
internal sealed class SettingsSection : Section
{
    private static readonly MapDefinition Definition = new(
        "an organization",
        new KeyDefinition("email", new TextDefinition(), "The e-mail address, which must be unique in the registry.", "Set-QuayOrganization -Email"),
        new KeyDefinition("invoiceEmail", new FlagDefinition(), "Whether invoices are sent by e-mail.", "Set-QuayOrganization -InvoiceEmail") { Default = false },
        new KeyDefinition("invoiceEmailAddress", new TextDefinition(mayBeEmpty: true), "The address to which invoices are sent.", "Set-QuayOrganization -InvoiceEmailAddress") { Default = string.Empty },
        new KeyDefinition("tagExpiration", new DurationDefinition(), "The time for which deleted tags can be restored.", "Set-QuayOrganization -TagExpiration"));

    public override string Name => "settings";

    public override IReadOnlyList<KeyDefinition> Keys => Definition.Keys;

    public override Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        QuayOrganization organization = place.Details!;
        return Task.FromResult<StateMap?>(new StateMap
        {
            ["email"] = NullIfEmpty(organization.Email),
            ["invoiceEmail"] = organization.InvoiceEmail,
            ["invoiceEmailAddress"] = NullIfEmpty(organization.InvoiceEmailAddress),
            ["tagExpiration"] = organization.TagExpiration,
        });
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        var item = new ItemPlan("Organization", place.Organization, $"Organization '{place.Organization}'", Definition, ChangeRank.Settings)
        {
            DependsOn = place.DependsOn,
            Update = (changes, token) => place.Client.Organizations.ChangeAsync(place.Organization, Settings(changes), token),
        };
        var settings = new StateMap { Place = desired.Place, IsComplete = desired.Value<bool>(OrganizationDefinition.CompleteKey) == true };
        foreach (KeyDefinition key in Definition.Keys)
        {
            settings[key.Name] = desired[key.Name];
        }

        // A new organization is created with its e-mail address.
        plan.Add(item, place.IsNew ? new StateMap { ["email"] = desired["email"] } : current, settings);
    }

    private static OrganizationSettings Settings(StateMap values) => new()
    {
        Email = values.Text("email"),
        InvoiceEmail = values.Value<bool>("invoiceEmail"),
        InvoiceEmailAddress = values.Text("invoiceEmailAddress"),
        TagExpiration = values.Value<TimeSpan>("tagExpiration"),
    };

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;
}

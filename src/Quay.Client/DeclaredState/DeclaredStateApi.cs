using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Organizations as documents: written from a registry, compared with one, applied to one.</summary>
public sealed class DeclaredStateApi
{
    private readonly QuayClient _client;

    internal DeclaredStateApi(QuayClient client) => _client = client;

    /// <summary>The names of the sections of documents.</summary>
    public static IReadOnlyList<string> SectionNames => DeclaredSections.Names;

    /// <summary>Writes the document of an organization.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="options">Which parts of it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">The organization does not exist, or the session may not see all of it.</exception>
    public async Task<QuayOrganizationDocument> ExportAsync(string organization, DeclaredStateOptions options, CancellationToken cancellationToken)
    {
        using var reader = new RegistryReader(_client, organization, options, cancellationToken);
        QuayOrganization details = await reader.ReadAsync(token => _client.Organizations.GetAsync(organization, token)).ConfigureAwait(false);
        var place = new SectionPlace(reader, organization, details, options);
        StateMap state = await Section.ReadAllAsync(DeclaredSections.Chosen(options.Sections).ToArray(), place, null).ConfigureAwait(false);
        state[OrganizationDefinition.NameKey] = organization;
        state[OrganizationDefinition.CompleteKey] = DeclaredSections.AreComplete(options.Sections);
        return QuayOrganizationDocument.Of(organization, state, options.Json);
    }

    /// <summary>Finds out in what an organization differs from its document, and which changes would take that away. Nothing is changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Which parts are compared.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="DocumentException">The document says what cannot be; nothing was sent.</exception>
    /// <exception cref="QuayApiException">The session may not see all of the organization.</exception>
    public async Task<OrganizationPlan> PlanAsync(QuayOrganizationDocument document, DeclaredStateOptions options, CancellationToken cancellationToken)
    {
        (string organization, StateMap desired) = Read(document, options);
        using var reader = new RegistryReader(_client, organization, options, cancellationToken);
        QuayOrganization? details = await reader.OrganizationAsync().ConfigureAwait(false);
        var place = new SectionPlace(reader, organization, details, options);
        Section[] sections = DeclaredSections.Chosen(options.Sections).Where(section => section.IsIn(desired)).ToArray();
        StateMap current = details is null ? Initial(place, sections) : await Section.ReadAllAsync(sections, place, desired).ConfigureAwait(false);
        var plan = new PlanBuilder(organization, options);
        if (details is null)
        {
            plan.AddOrganization(place, desired);
        }

        return Plan(plan, place, sections, current, desired);
    }

    /// <summary>Finds out in what a document differs from another one.</summary>
    /// <param name="current">The document that takes the place of the registry.</param>
    /// <param name="desired">The document with what is declared.</param>
    /// <param name="options">Which parts are compared.</param>
    /// <exception cref="DocumentException">A document says what cannot be.</exception>
    public static OrganizationPlan Plan(QuayOrganizationDocument current, QuayOrganizationDocument desired, DeclaredStateOptions options)
    {
        (string organization, StateMap wanted) = Read(desired, options);
        // Both are compared under one name, whatever they call the organization.
        var reading = new DocumentReading(options, organization);
        StateMap present = OrganizationDefinition.Read(current.Root, reading);
        Section[] sections = DeclaredSections.Chosen(options.Sections).Where(section => section.IsIn(wanted)).ToArray();
        return Plan(new PlanBuilder(organization, options), new SectionPlace(null, organization, null, options), sections, present, wanted);
    }

    private static (string Organization, StateMap State) Read(QuayOrganizationDocument document, DeclaredStateOptions options)
    {
        var reading = new DocumentReading(options, options.Name);
        StateMap state = OrganizationDefinition.Read(document.Root, reading);
        return (AddressName.Check(reading.Target), state);
    }

    private static OrganizationPlan Plan(PlanBuilder plan, SectionPlace place, Section[] sections, StateMap current, StateMap desired)
    {
        Section.PlanAll(sections, plan, place, current, desired);
        return plan.Problems.Count == 0 ? new OrganizationPlan(place.Organization, plan) : throw new DocumentException(plan.Problems);
    }

    private static StateMap Initial(SectionPlace place, IEnumerable<Section> sections)
    {
        var all = new StateMap();
        foreach (Section section in sections)
        {
            all.Add(section.Initial(place));
        }

        return all;
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Exports organizations as documents (YAML or JSON), and plans the changes after which an organization matches its document.</summary>
public sealed class DeclaredStateApi
{
    private readonly QuayClient _client;

    internal DeclaredStateApi(QuayClient client) => _client = client;

    /// <summary>The names of the sections of documents.</summary>
    public static IReadOnlyList<string> SectionNames => DeclaredSections.Names;

    /// <summary>Reads an organization with the get and list operations of its sections, and writes it as a document.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="options">The sections and repositories to write, and the format.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the organization does not exist. Forbidden: the session may not read all sections.</exception>
    public async Task<QuayOrganizationDocument> ExportAsync(string organization, DeclaredStateOptions options, CancellationToken cancellationToken)
    {
        var reader = new RegistryReader(_client, organization, options, cancellationToken);
        QuayOrganization details = await reader.ReadAsync(token => _client.Organizations.GetAsync(organization, token)).ConfigureAwait(false);
        var place = new SectionPlace(reader, organization, details, options);
        StateMap state = await Section.ReadAllAsync(DeclaredSections.Chosen(options.Sections).ToArray(), place, null).ConfigureAwait(false);
        state[OrganizationDefinition.NameKey] = organization;
        state[OrganizationDefinition.CompleteKey] = DeclaredSections.AreComplete(options.Sections);
        return QuayOrganizationDocument.Of(organization, state, options.Json);
    }

    /// <summary>Compares an organization with its document, and plans the changes after which it matches. Only get and list operations are called.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The sections and repositories to compare, and the values of variables.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="DocumentException">The document is not valid; no request was sent.</exception>
    /// <exception cref="QuayApiException">The session may not read all sections, or a request failed.</exception>
    public async Task<OrganizationPlan> PlanAsync(QuayOrganizationDocument document, DeclaredStateOptions options, CancellationToken cancellationToken)
    {
        (string organization, StateMap desired) = Read(document, options);
        var reader = new RegistryReader(_client, organization, options, cancellationToken);
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

    /// <summary>Compares two documents without a registry.</summary>
    /// <param name="current">The document that stands for the state of the registry.</param>
    /// <param name="desired">The document with the declared state.</param>
    /// <param name="options">The sections and repositories to compare, and the values of variables.</param>
    /// <exception cref="DocumentException">A document is not valid.</exception>
    public static OrganizationPlan Plan(QuayOrganizationDocument current, QuayOrganizationDocument desired, DeclaredStateOptions options)
    {
        (string organization, StateMap wanted) = Read(desired, options);
        // Both are compared under one organization name, although the documents may name two.
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

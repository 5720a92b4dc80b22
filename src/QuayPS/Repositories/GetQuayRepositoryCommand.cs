using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets repositories: those of a namespace, public or starred ones, or single ones by name.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepository", DefaultParameterSetName = NameSet)]
[OutputType(typeof(QuayRepository))]
public sealed class GetQuayRepositoryCommand : QuayItemCmdlet
{
    private const string ListSet = "List";
    private const string NameSet = "Name";

    // In the default set although it is optional: objects with the properties Repository and Namespace then bind to this set.
    /// <summary>The full name, <c>namespace/name</c>; the part after the first slash may contain wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Repository { get; set; }

    /// <summary>The organization or user whose repositories are listed; by default, the user of the session and the user's organizations.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Namespace { get; set; }

    /// <summary>Lists public repositories.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Public { get; set; }

    /// <summary>Lists the repositories that the user of the session has starred.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Starred { get; set; }

    /// <summary>Includes the time of the last push to a tag that still exists; a repository without tags has none.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter LastModified { get; set; }

    /// <summary>Lists only repositories whose last push is before this time; a repository without tags is not listed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Time(TakesAge = true)]
    [ValidateNotNull]
    public DateTimeOffset? ModifiedBefore { get; set; }

    /// <summary>Includes the popularity of each repository relative to others.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Popularity { get; set; }

    /// <summary>Includes the number of uses on each of the last days.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeStats { get; set; }

    /// <summary>Includes the tags, at most 500; Get-QuayTag gets all of them.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeTags { get; set; }

    private protected override object? ErrorTarget => Repository?[0] ?? Namespace?[0];

    private protected override void Execute()
    {
        if (Repository is not null || Namespace is not null || Public || Starred)
        {
            base.Execute();
        }
        else if (IncludeTags || IncludeStats)
        {
            throw new ArgumentException("Only single repositories have tags and statistics. Specify -Repository.");
        }
        else
        {
            StartOwn();
        }
    }

    private protected override Task ReadAsync(ItemOutput output) => Repository is null
        ? WriteListAsync(output, Namespace?[0])
        : WriteByNameAsync(output, RepositoryName.Parse(Repository[0]));

    // The registry lists no repositories without a namespace.
    private void StartOwn()
    {
        QuayUser user = Await(Client.Users.GetCurrentAsync(StopToken));
        foreach (string ns in new[] { user.Name }.Concat(user.Organizations.Select(organization => organization.Name)))
        {
            Start(output => output.WriteListingAsync(List(ns), $"Repositories of {ns}", IsSelected), ns);
        }
    }

    private async Task WriteListAsync(ItemOutput output, string? ns)
    {
        if (await output.WriteListingAsync(List(ns), ns is null ? "Repositories" : $"Repositories of {ns}", IsSelected) == 0)
        {
            await CheckAsync(ns);
        }
    }

    private async Task WriteByNameAsync(ItemOutput output, RepositoryName name)
    {
        var pattern = new NamePattern(name.Name);
        if (!pattern.HasWildcards)
        {
            output.Write(await Client.Repositories.GetAsync(name, IncludeStats, IncludeTags, StopToken));
        }
        else if (await output.WriteListingAsync(List(name.Namespace), $"Repositories of {name.Namespace}", found => pattern.Matches(found.Name)) == 0)
        {
            await CheckAsync(name.Namespace);
        }
    }

    // The registry answers an expired token and a namespace that does not exist with an empty list.
    private async Task CheckAsync(string? ns)
    {
        QuayUser? user = await Client.IdentifyAsync(StopToken);
        bool isOwn = user is not null && (user.Name == ns || user.Organizations.Any(organization => organization.Name == ns));
        if (ns is not null && !isOwn)
        {
            await Client.Organizations.RequireNamespaceAsync(ns, StopToken);
        }
    }

    // With -Public the registry adds public repositories to those that the user has a permission on.
    private bool IsSelected(QuayRepository repository) =>
        (repository.IsPublic || !Public) && (ModifiedBefore is null || repository.LastModified < ModifiedBefore);

    private Listing<QuayRepository> List(string? ns) => Client.Repositories.List(new RepositoryQuery
    {
        Namespace = ns,
        Public = Public,
        Starred = Starred,
        LastModified = LastModified || ModifiedBefore is not null,
        Popularity = Popularity,
    });
}

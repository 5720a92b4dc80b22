using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets repositories: those of a namespace, public or starred ones, or one by name.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepository", DefaultParameterSetName = NameSet)]
[OutputType(typeof(QuayRepository))]
public sealed class GetQuayRepositoryCommand : SessionCmdlet
{
    private const string ListSet = "List";
    private const string NameSet = "Name";

    // The default set, although it may be left out: an object that has both names means the one repository.
    /// <summary>The full name, <c>namespace/name</c>; wildcards may stand behind the slash.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Repository { get; set; }

    /// <summary>The organization or user whose repositories are listed; without any choice, the session's user and its organizations.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Namespace { get; set; }

    /// <summary>Lists what everybody may see.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Public { get; set; }

    /// <summary>Lists what the session's user starred.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Starred { get; set; }

    /// <summary>With the time of the last push.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter LastModified { get; set; }

    /// <summary>With a measure of how often each is used.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Popularity { get; set; }

    /// <summary>With how often it was used on each of the last days.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeStats { get; set; }

    /// <summary>With its tags, 500 at most; Get-QuayTag has them all.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter IncludeTags { get; set; }

    private protected override object? ErrorTarget => Repository ?? Namespace;

    private protected override void Execute()
    {
        if (Repository is not null)
        {
            WriteByName(RepositoryName.Parse(Repository));
        }
        else if (Namespace is not null || Public || Starred)
        {
            // The registry adds what the user may see besides.
            CheckToken(WriteListing(List(Namespace), "Repositories", Public ? repository => repository.IsPublic : null));
        }
        else if (IncludeTags || IncludeStats)
        {
            throw new ArgumentException("Tags and statistics come with single repositories. Give -Repository.");
        }
        else
        {
            WriteOwn();
        }
    }

    private void WriteByName(RepositoryName name)
    {
        var pattern = new NamePattern(name.Name);
        if (pattern.HasWildcards)
        {
            CheckToken(WriteNamed(
                List(name.Namespace), $"Repositories of {name.Namespace}", $"repository '{name}'", pattern, repository => repository.Name));
        }
        else
        {
            WriteObject(Await(Client.Repositories.GetAsync(name, IncludeStats, IncludeTags, StopToken)));
        }
    }

    // The registry wants to be told which repositories; whoever says nothing means the own ones.
    private void WriteOwn()
    {
        QuayUser user = Await(Client.Users.GetCurrentAsync(StopToken));
        foreach (string ns in new[] { user.Name }.Concat(user.Organizations.Select(organization => organization.Name)))
        {
            WriteListing(List(ns), $"Repositories of {ns}");
        }
    }

    // For a token that expired the registry has an empty list, where it elsewhere refuses.
    private void CheckToken(bool found)
    {
        if (!found)
        {
            Await(Client.IdentifyAsync(StopToken));
        }
    }

    private Listing<QuayRepository> List(string? ns) => Client.Repositories.List(new RepositoryQuery
    {
        Namespace = ns,
        Public = Public,
        Starred = Starred,
        LastModified = LastModified,
        Popularity = Popularity,
    });
}

using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets repositories: those of a namespace, public or starred ones, or one by name.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepository", DefaultParameterSetName = ListSet)]
[OutputType(typeof(QuayRepository))]
public sealed class GetQuayRepositoryCommand : SessionCmdlet
{
    private const string ListSet = "List";
    private const string NameSet = "Name";

    /// <summary>The full name, <c>namespace/name</c>; wildcards may stand behind the slash.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = NameSet)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Repository { get; set; } = string.Empty;

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

    private protected override object? ErrorTarget => ParameterSetName == NameSet ? Repository : Namespace;

    private protected override void Execute()
    {
        if (ParameterSetName == NameSet)
        {
            WriteByName(RepositoryName.Parse(Repository));
        }
        else if (Namespace is not null || Public || Starred)
        {
            CheckToken(WriteListing(List(Namespace), "Repositories"));
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
            WriteObject(Wait(Client.Repositories.GetAsync(name, IncludeStats, IncludeTags, StopToken)));
        }
    }

    // The registry wants to be told which repositories; whoever says nothing means the own ones.
    private void WriteOwn()
    {
        QuayUser user = Wait(Client.Users.GetCurrentAsync(StopToken));
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
            Wait(Client.IdentifyAsync(StopToken));
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

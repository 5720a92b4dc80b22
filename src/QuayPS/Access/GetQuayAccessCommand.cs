using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the roles of users and robots on the repositories of an organization, and the ways by which they have them.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAccess")]
[OutputType(typeof(QuayAccess))]
public sealed class GetQuayAccessCommand : QuayItemCmdlet
{
    // Shared by the copies of the command that work on the items.
    private readonly SharedReads<OrganizationRoster> _rosters = new();
    private readonly SharedReads<QuayUser> _users = new();
    private SemaphoreSlim? _gate;

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Namespace")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The repository, by its name below the organization or as <c>namespace/name</c>; with wildcards, those whose names match.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationRepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Repository { get; set; }

    /// <summary>Selects users by their names; wildcards are allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationMemberCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? User { get; set; }

    /// <summary>Selects robots by their names, short or as <c>namespace+name</c>; wildcards are allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Robot { get; set; }

    /// <summary>Selects roles that come through teams of these names; wildcards are allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Team { get; set; }

    /// <summary>Writes one row for each grantee and repository, with the highest role and all ways.</summary>
    [Parameter]
    public SwitchParameter Effective { get; set; }

    /// <summary>The object from the pipeline; a repository states whether it is public.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository is null ? Organization[0] : FullName;

    private string FullName => Repository![0].StartsWith(Organization[0] + "/", StringComparison.Ordinal) ? Repository[0] : Organization[0] + "/" + Repository[0];

    private protected override void Prepare()
    {
        base.Prepare();
        _gate = new SemaphoreSlim(EffectiveLimit());
    }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var filter = new AccessFilter(Organization[0], User, Robot, Team);
        QuaySession session = ActiveSession;
        int width = EffectiveLimit();
        bool stops = StopsAtErrors();
        OrganizationRoster roster = await _rosters.GetAsync(session, Organization[0], () => Client.Access.GetRosterAsync(Organization[0], _gate!, StopToken));
        foreach (string missing in filter.Missing(roster))
        {
            output.WriteError(ErrorMapper.NotFound(missing, ErrorTarget));
        }

        IReadOnlyList<QuayAccess> Choose(IReadOnlyList<QuayAccess> rows) => Effective ? AccessRules.Combine(filter.Select(rows)) : filter.Select(rows);
        var pattern = new NamePattern(Repository is null ? null : FullName);
        if (!pattern.HasWildcards)
        {
            var name = RepositoryName.Parse(FullName);
            output.Write(Choose(await Client.Access.GetAsync(roster, name, await IsPublicAsync(name), StopToken)));
        }
        else
        {
            await output.WriteListingAsync(
                Client.Access.List(roster, new AccessListOptions
                {
                    Filter = repository => pattern.Matches(repository.Repository),
                    Width = width,
                    Gate = _gate!,
                    Choose = Choose,
                    OnFailure = stops ? (_, failure) => throw failure : (name, failure) => output.WriteError(ErrorMapper.Map(failure, name)),
                }),
                $"Access to repositories of {Organization[0]}");
        }

        foreach (string user in filter.UnseenUsers)
        {
            await _users.GetAsync(session, user, () => Client.Users.GetAsync(user, StopToken));
        }
    }

    private async Task<bool> IsPublicAsync(RepositoryName name) => InputObject?.BaseObject is QuayRepository known
        ? known.IsPublic
        : (await Client.Repositories.GetAsync(name, false, false, StopToken)).IsPublic;
}

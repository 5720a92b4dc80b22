using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the builds of a repository, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuild", DefaultParameterSetName = "Repository")]
[OutputType(typeof(QuayBuild))]
public sealed class GetQuayBuildCommand : QuayItemCmdlet
{
    private const int DefaultLimit = 100;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The identifier of the build; the newest builds of the repository if it is left out.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ParameterSetName = "Repository")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Superuser")]
    [Each(Of = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    /// <summary>The identifier of the build trigger whose builds are listed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? TriggerId { get; set; }

    /// <summary>The largest number of builds to list: 100 by default.</summary>
    [Parameter(ParameterSetName = "Repository")]
    [ValidateRange(1, int.MaxValue)]
    public int Limit { get; set; } = DefaultLimit;

    /// <summary>Lists only builds that were requested at this time or later.</summary>
    [Parameter(ParameterSetName = "Repository")]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Reads the build with the rights of a superuser, who need not name the repository.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The object from the pipeline; a build is read again.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true, ParameterSetName = "Repository")]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => RequestedId ?? TriggerId?[0] ?? Repository[0];

    private string? RequestedId => Id?[0] ?? (InputObject?.BaseObject as QuayBuild)?.Id;

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName? repository = Superuser ? null : RepositoryName.Parse(Repository[0]);
        if (RequestedId is not { } id)
        {
            await WriteNewestAsync(output, repository!, isLimitTyped: MyInvocation.BoundParameters.ContainsKey(nameof(Limit)));
        }
        else if (TriggerId is not null || Since is not null)
        {
            throw new ArgumentException("-TriggerId and -Since select from the builds of a repository. Omit them with -Id.");
        }
        else
        {
            output.Write(await Client.Builds.GetAsync(repository, id, StopToken));
        }
    }

    private async Task WriteNewestAsync(ItemOutput output, RepositoryName repository, bool isLimitTyped)
    {
        IReadOnlyList<QuayBuild> builds = await (TriggerId is null
            ? Client.Builds.ListAsync(repository, Limit, Since, StopToken)
            : Client.Builds.ListByTriggerAsync(repository, TriggerId[0], Limit, StopToken));
        // The registry has no filter by time for the builds of a trigger.
        output.Write(builds.Where(build => Since is null || build.Started >= Since));
        if (builds.Count == Limit && !isLimitTyped)
        {
            output.WriteWarning($"These are the newest {Limit} builds of {repository}. Set -Limit to get more.");
        }
    }
}

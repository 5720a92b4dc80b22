using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the builds of a repository, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuild", DefaultParameterSetName = "Repository")]
[OutputType(typeof(QuayBuild))]
public sealed class GetQuayBuildCommand : SessionCmdlet
{
    private const int DefaultLimit = 100;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build; without one the newest are listed.</summary>
    [Parameter(Position = 1, ParameterSetName = "Repository")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Superuser")]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    /// <summary>Only those that this trigger started.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string? TriggerId { get; set; }

    /// <summary>How many at most: 100 unless set.</summary>
    [Parameter(ParameterSetName = "Repository")]
    [ValidateRange(1, int.MaxValue)]
    public int Limit { get; set; } = DefaultLimit;

    /// <summary>Only those that were asked for since then.</summary>
    [Parameter(ParameterSetName = "Repository")]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Reads a build with the rights of a superuser, whatever its repository.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The object from the pipeline; a build is read again.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true, ParameterSetName = "Repository")]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Wanted ?? TriggerId ?? Repository;

    private string? Wanted => Id ?? (InputObject?.BaseObject as QuayBuild)?.Id;

    private protected override void Execute()
    {
        RepositoryName? repository = Superuser ? null : RepositoryName.Parse(Repository);
        if (Wanted is not { } id)
        {
            WriteNewest(repository!);
        }
        else if (TriggerId is not null || Since is not null)
        {
            throw new ArgumentException("Which builds are meant? Give -Id for one of them, or what chooses several: -TriggerId, -Since.");
        }
        else
        {
            WriteObject(Await(Client.Builds.GetAsync(repository, id, StopToken)));
        }
    }

    private void WriteNewest(RepositoryName repository)
    {
        IReadOnlyList<QuayBuild> builds = Await(TriggerId is null
            ? Client.Builds.ListAsync(repository, Limit, Since, StopToken)
            : Client.Builds.ListByTriggerAsync(repository, TriggerId, Limit, StopToken));
        // Of a trigger's builds the registry cannot choose the late ones.
        WriteObject(builds.Where(build => Since is null || build.Started >= Since), enumerateCollection: true);
        if (builds.Count == Limit && !MyInvocation.BoundParameters.ContainsKey(nameof(Limit)))
        {
            WriteWarning($"These are the newest {Limit} builds of {repository}. There may be more: ask for them with -Limit.");
        }
    }
}

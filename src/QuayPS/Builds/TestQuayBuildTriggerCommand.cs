using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Looks at what a build trigger would build with some settings, and what it lacks for that. Nothing is changed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayBuildTrigger")]
[OutputType(typeof(QuayBuildTriggerTest))]
public sealed class TestQuayBuildTriggerCommand : SessionCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>The settings, as the trigger's service wants them, such as <c>@{ build_source = 'acme/app' }</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        Dictionary<string, object?> config = PlainObject.FromDictionary(Config)!;
        WriteObject(Await(Client.BuildTriggers.AnalyzeAsync(RepositoryName.Parse(Repository), Id, config, StopToken)));
    }
}

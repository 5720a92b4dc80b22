using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether a build trigger could build with some settings, and gets the robots that could pull its base image. Nothing is changed.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayBuildTrigger")]
[OutputType(typeof(QuayBuildTriggerTest))]
public sealed class TestQuayBuildTriggerCommand : BuildTriggerCmdlet
{
    /// <summary>The settings as the service of the trigger takes them, such as <c>@{ build_source = 'acme/app' }</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        Dictionary<string, object?> config = PlainObject.FromDictionary(Config)!;
        output.Write(await Client.BuildTriggers.AnalyzeAsync(RepositoryName, TriggerId, config, StopToken));
    }
}

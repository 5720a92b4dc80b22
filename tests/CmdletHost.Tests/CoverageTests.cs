using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace QuayPS.CmdletHost.Tests;

/// <summary>No cmdlet is without scenarios: by name, along the pipeline, in each of its parameter sets, with -WhatIf.</summary>
[Collection(ScenarioRuns.Once)]
public sealed partial class CoverageTests(ScenarioRuns runs)
{
    private static readonly ScriptHost Host = new(typeof(QuaySession).Assembly);
    private static readonly IReadOnlyList<ScriptCommand> Commands = [.. Scenario.ReadAll().SelectMany(s => ScriptCommand.Read(s.Run))];

    public static TheoryData<string> Cmdlets => [.. ExportedCmdlets()];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Is_run_with_its_parameters_by_name(string cmdlet)
    {
        bool hasParameters = Host.Commands[cmdlet].ImplementingType.GetProperties().Any(p => Attribute.IsDefined(p, typeof(ParameterAttribute)));
        Assert.Contains(Commands, command => command.Name == cmdlet && (!hasParameters || (command.HasNames && !command.HasInput)));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Is_run_along_the_pipeline(string cmdlet)
    {
        bool takesInput = Host.Commands[cmdlet].ImplementingType.GetProperties()
            .SelectMany(p => p.GetCustomAttributes(typeof(ParameterAttribute), true).Cast<ParameterAttribute>())
            .Any(p => p.ValueFromPipeline || p.ValueFromPipelineByPropertyName);
        Assert.True(!takesInput || Commands.Any(command => command.Name == cmdlet && command.HasInput), "No scenario gives it input.");
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Is_run_in_each_parameter_set(string cmdlet)
    {
        var resolved = runs.Runs.Values.SelectMany(run => run.Resolved).Where(r => r.Command == cmdlet).Select(r => r.ParameterSet).ToHashSet();
        Assert.Empty(Host.Commands[cmdlet].ParameterSets.Except(resolved));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Changes_nothing_with_WhatIf(string cmdlet)
    {
        if (!SupportsShouldProcess(cmdlet))
        {
            return;
        }

        ScenarioRun[] tried =
        [
            .. Scenario.ReadAll().Where(scenario =>
            {
                IReadOnlyList<ScriptCommand> commands = ScriptCommand.Read(scenario.Run);
                return commands.Any(c => c.Name == cmdlet) && commands.All(c => c.HasWhatIf || !SupportsShouldProcess(c.Name));
            }).Select(scenario => runs.Runs[scenario.Name]),
        ];
        Assert.Contains(tried, run => run.Streams is { WhatIf.Count: > 0 });
        Assert.DoesNotContain(tried.SelectMany(run => run.Requests), request => !request.StartsWith("GET ", StringComparison.Ordinal));
    }

    private static bool SupportsShouldProcess(string command) => Host.Commands[command].ImplementingType.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;

    [Fact]
    public void The_manifest_exports_the_cmdlets_that_there_are() => Assert.Equal(
        Host.Commands.Values.Where(c => c.ImplementingType.Assembly == typeof(QuaySession).Assembly).Select(c => c.Name).Order(),
        ExportedCmdlets().Order());

    private static IEnumerable<string> ExportedCmdlets()
    {
        string manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "QuayPS.psd1"));
        return ExportedName.Matches(manifest[manifest.IndexOf("CmdletsToExport", StringComparison.Ordinal)..manifest.IndexOf("PrivateData", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("'(\\w+-\\w+)'")]
    private static partial Regex ExportedName { get; }
}

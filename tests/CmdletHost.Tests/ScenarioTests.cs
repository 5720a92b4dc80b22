using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using Xunit;

namespace QuayPS.CmdletHost.Tests;

/// <summary>Every scenario comes out as it must. tests/Pester/Scenarios.Tests.ps1 asks the same of PowerShell.</summary>
[Collection(ScenarioRuns.Once)]
public sealed class ScenarioTests(ScenarioRuns runs)
{
    public static TheoryData<string> Names => [.. Scenario.ReadAll().Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_as_in_PowerShell(string name)
    {
        Scenario scenario = Scenario.ReadAll().Single(s => s.Name == name);
        ScenarioRun run = runs.Runs[name];
        Assert.True(run.Failure is null, run.Failure?.Message);
        HostStreams streams = run.Streams!;

        Assert.Equal(
            scenario.Errors.Select(e => $"{e.Id} {e.Category}" + (e.Target is null ? "" : " " + e.Target)),
            streams.Errors.Zip(scenario.Errors.Concat(Enumerable.Repeat<ExpectedError?>(null, streams.Errors.Count)), Describe));
        Assert.Equal(scenario.Ends, streams.Ended);
        if (scenario.Output is { } expected)
        {
            Assert.Equal(expected.Select(Describe), streams.Output.Zip(Padded(expected, streams.Output.Count), Describe));
        }
        else if (scenario.Count is { } count)
        {
            Assert.Equal(count, streams.Output.Count);
        }
        else if (scenario.Errors.Count == 0 && scenario.Requests is null)
        {
            Assert.Fail("The scenario expects nothing.");
        }

        if (scenario.Requests is { } requests)
        {
            Assert.Equal(requests.Order(), run.Requests.Order());
        }
    }

    private static string Describe(ErrorRecord error, ExpectedError? expected) =>
        $"{error.FullyQualifiedErrorId} {error.CategoryInfo.Category}"
        + (expected is { Target: null } ? "" : " " + LanguagePrimitives.ConvertTo<string>(error.TargetObject))
        + (expected is null ? " (unexpected): " + error : "");

    private static IEnumerable<JsonElement?> Padded(IReadOnlyList<JsonElement> expected, int count) =>
        expected.Select(e => (JsonElement?)e).Concat(Enumerable.Repeat<JsonElement?>(null, count));

    private static string Describe(JsonElement expected) => expected.ValueKind == JsonValueKind.Object
        ? string.Join("; ", expected.EnumerateObject().Select(p => p.Name + "=" + Text(p.Value)))
        : Text(expected);

    private static string Describe(object? actual, JsonElement? expected) => expected switch
    {
        { ValueKind: JsonValueKind.Object } members => string.Join("; ", members.EnumerateObject().Select(p =>
            p.Name + "=" + (PSObject.AsPSObject(actual!).Properties[p.Name] is { } property ? Text(property.Value) : "(no such property)"))),
        null => "unexpected: " + LanguagePrimitives.ConvertTo<string>(actual),
        _ => Text(actual),
    };

    private static string Text(object? value) => value is null ? "(null)" : LanguagePrimitives.ConvertTo<string>(value);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "(null)",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Array => string.Join(" ", value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
    };
}

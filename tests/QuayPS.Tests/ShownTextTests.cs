using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Text from the registry reaches the command line and the terminal only through methods that make control characters visible.</summary>
public sealed class ShownTextTests
{
    private static readonly Regex InterpolatedTime = new(@"\$"".*\{[^{}]*:(?:yyyy|MM|[dDfFgGoOrRstTuUyYmM]\})");

    private static readonly string[] Streams =
    [
        "WriteError", "WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "WriteProgress", "WriteCommandDetail",
        "ThrowTerminatingError", "ShouldProcess", "ShouldContinue",
    ];

    public static TheoryData<string> Completers =>
    [
        .. ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters).SelectMany(parameter => parameter.Completers).Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Completers))]
    public void Every_completer_derives_from_Completer(string name) => Assert.True(ModuleTypes.Find(name).IsA("QuayPS.Completer"));

    [Fact]
    public void Only_one_class_creates_completion_results() => Assert.Equal(["Completer"], ModuleCode.CallersOf("CompletionResult..ctor"));

    [Fact]
    public void Only_one_class_writes_to_the_streams_and_prompts() =>
        Assert.Equal(["VisibleCmdlet"], ModuleCode.CallersOf([.. Streams.Select(name => "Cmdlet." + name)]));

    [Fact]
    public void Only_one_class_creates_error_records() => Assert.Equal(["ErrorMapper"], ModuleCode.CallersOf("ErrorRecord..ctor", "ErrorDetails..ctor"));

    [Fact]
    public void Only_attributes_that_make_control_characters_visible_refuse_values() =>
        Assert.Equal(["DigestAttribute", "OwnTypesAttribute", "ValueAttribute"], ModuleCode.CallersOf("ArgumentTransformationMetadataException..ctor", "ValidationMetadataException..ctor"));

    [Fact]
    public void Nothing_writes_to_the_terminal_directly() =>
        Assert.Empty(ModuleCode.CallersOf("Console.Write", "Console.WriteLine", "PSHostUserInterface.Write", "PSHostUserInterface.WriteLine", "PSHostUserInterface.Prompt"));

    // String interpolation uses the current culture, which may have another calendar.
    [Fact]
    public void Times_in_texts_are_written_in_the_invariant_culture()
    {
        IEnumerable<string> lines = Directory.EnumerateFiles(Path.Combine(Manifest.Root, "src"), "*.cs", SearchOption.AllDirectories).SelectMany(File.ReadLines);
        Assert.DoesNotContain(lines, line => InterpolatedTime.IsMatch(line) && !line.Contains("FormattableString.Invariant", StringComparison.Ordinal));
    }

    [Fact]
    public void Views_write_times_with_QuayFormat() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Manifest.Root, "src"), "*.ps1xml", SearchOption.AllDirectories).SelectMany(File.ReadLines),
            line => line.Contains("yyyy", StringComparison.Ordinal));
}

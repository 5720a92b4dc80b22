using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Text of the registry reaches the command line and the terminal by ways that make it safe, and by no other.</summary>
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
    public void Every_completer_leaves_the_writing_to_its_base(string name) => Assert.True(ModuleTypes.Find(name).IsA("QuayPS.Completer"));

    [Fact]
    public void One_place_makes_the_results_of_completion() => Assert.Equal(["Completer"], ModuleCode.CallersOf("CompletionResult..ctor"));

    [Fact]
    public void One_place_writes_to_the_streams_and_asks() =>
        Assert.Equal(["VisibleCmdlet"], ModuleCode.CallersOf([.. Streams.Select(name => "Cmdlet." + name)]));

    [Fact]
    public void One_place_makes_error_records() => Assert.Equal(["ErrorMapper"], ModuleCode.CallersOf("ErrorRecord..ctor", "ErrorDetails..ctor"));

    [Fact]
    public void Values_of_parameters_are_refused_where_their_text_is_made_visible() =>
        Assert.Equal(["DigestAttribute", "ValueAttribute"], ModuleCode.CallersOf("ArgumentTransformationMetadataException..ctor", "ValidationMetadataException..ctor"));

    [Fact]
    public void Nothing_writes_to_the_terminal_itself() =>
        Assert.Empty(ModuleCode.CallersOf("Console.Write", "Console.WriteLine", "PSHostUserInterface.Write", "PSHostUserInterface.WriteLine", "PSHostUserInterface.Prompt"));

    // An interpolated text goes by the culture, whose calendar may be another.
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

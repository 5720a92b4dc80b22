using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Every area has the same folder name in the module, the client, the embedded registry and the tests.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Areas = Folders("src", "QuayPS").Where(name => name != "Core").ToArray();

    public static TheoryData<string> CmdletNames => [.. ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name)];

    [Theory]
    [InlineData("src/Quay.Client", "Core")]
    [InlineData("tests/EmbeddedRegistry", "Core")]
    [InlineData("tests/Quay.Client.Tests", "Core", "Support")]
    [InlineData("tests/Pester", "Behaviour", "Help", "Loading", "Module")]
    public void Folders_are_areas_of_the_module(string root, params string[] others) =>
        Assert.Empty(Folders(root.Split('/')).Except(Areas).Except(others));

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void A_cmdlet_and_its_tests_are_in_the_same_area(string name)
    {
        string source = Assert.Single(Find("src/QuayPS", name.Replace("-", string.Empty, StringComparison.Ordinal) + "Command.cs"));
        Assert.Contains(Area(source), Areas);
        Assert.All(Find("tests/Pester", name + ".Tests.ps1"), tests => Assert.Equal(Area(source), Area(tests)));
    }

    // Task.Delay would not end with Disconnect-Quay.
    [Fact]
    public void Commands_do_not_use_Task_Delay_so_that_a_wait_ends_with_the_session() =>
        Assert.DoesNotContain(Find("src/QuayPS", "*.cs"), file => File.ReadAllText(file).Contains("Task.Delay(", StringComparison.Ordinal));

    private static IEnumerable<string> Find(string root, string file) =>
        Directory.EnumerateFiles(Path.Combine(Manifest.Root, root), file, SearchOption.AllDirectories);

    private static string? Area(string file) => Path.GetFileName(Path.GetDirectoryName(file));

    private static string[] Folders(params string[] path) =>
        Directory.EnumerateDirectories(Path.Combine([Manifest.Root, .. path]))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj" or "TestResults"))
            .ToArray();
}

using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>The manifest matches the files of the module.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets() =>
        Assert.Equal(ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name).Order(), Manifest.Cmdlets.Order());

    [Fact]
    public void The_list_of_cmdlets_is_sorted_and_has_no_duplicates() => Assert.Equal(Manifest.Cmdlets.Distinct().Order(), Manifest.Cmdlets);

    [Theory]
    [InlineData("FunctionsToExport")]
    [InlineData("VariablesToExport")]
    [InlineData("AliasesToExport")]
    public void The_manifest_exports_nothing_else(string key) => Assert.Empty(Manifest.List(key));

    [Fact]
    public void The_version_is_that_of_the_assemblies()
    {
        string version = Manifest.Version.ToString(3);
        Assert.Equal(version, ModuleTypes.Module.GetName().Version!.ToString(3));
        Assert.Equal(version, ModuleTypes.Client.GetName().Version!.ToString(3));
        Assert.Equal(version, ModuleTypes.Loader.GetName().Version!.ToString(3));
    }

    [Fact]
    public void The_loader_comes_first() => Assert.Equal(["QuayPS.Loader.dll"], Manifest.List("NestedModules"));

    [Theory]
    [InlineData("FormatsToProcess", "QuayPS.Format.ps1xml")]
    [InlineData("TypesToProcess", "QuayPS.Types.ps1xml")]
    public void The_manifest_has_one_format_file_and_one_types_file(string key, string file) => Assert.Equal([file], Manifest.List(key));
}

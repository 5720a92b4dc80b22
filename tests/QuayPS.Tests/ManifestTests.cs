using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Whether the manifest says what there is.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void It_exports_each_cmdlet_and_no_other() =>
        Assert.Equal(ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name).Order(), Manifest.Cmdlets.Order());

    [Fact]
    public void Its_list_is_in_order_and_names_each_once() => Assert.Equal(Manifest.Cmdlets.Distinct().Order(), Manifest.Cmdlets);

    [Theory]
    [InlineData("FunctionsToExport")]
    [InlineData("VariablesToExport")]
    [InlineData("AliasesToExport")]
    public void It_exports_nothing_else(string key) => Assert.Empty(Manifest.List(key));

    [Fact]
    public void Its_version_is_that_of_the_assemblies()
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
    public void It_has_one_file_of_views_and_one_of_types(string key, string file) => Assert.Equal([file], Manifest.List(key));
}

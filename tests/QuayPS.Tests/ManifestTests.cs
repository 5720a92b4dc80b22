using System.IO;
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

    [Fact]
    public void Its_views_and_types_are_there()
    {
        string folder = Path.Combine(Manifest.Root, "src", "QuayPS");
        Assert.Equal(Directory.GetFiles(Path.Combine(folder, "Views")).Select(file => "Views/" + Path.GetFileName(file)).Order(), Manifest.List("FormatsToProcess"));
        Assert.All(Manifest.List("TypesToProcess"), file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
    }
}

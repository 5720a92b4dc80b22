using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>The allowed references of the assemblies.</summary>
public sealed class AssemblyTests
{
    private const string PowerShell = "System.Management.Automation";

    [Fact]
    public void The_module_references_no_JSON_library() => AssertReferences("QuayPS", "netstandard", PowerShell, "Quay.Client");

    [Fact]
    public void The_loader_references_only_PowerShell() => AssertReferences("QuayPS.Loader", "netstandard", PowerShell);

    [Fact]
    public void The_client_does_not_reference_PowerShell() => AssertReferences("Quay.Client", "netstandard", "Newtonsoft.Json", "YamlDotNet");

    [Fact]
    public void Importing_runs_nothing_but_the_loader()
    {
        Assert.DoesNotContain(ModuleTypes.Module.GetTypes(), type => type.GetInterfaces().Any(i => i.Name == "IModuleAssemblyInitializer"));
        Assert.Single(ModuleTypes.Loader.GetTypes(), type => type.GetInterfaces().Any(i => i.Name == "IModuleAssemblyInitializer"));
        Assert.DoesNotContain(ReferencedTypes("QuayPS"), name => name.EndsWith("ModuleInitializerAttribute", StringComparison.Ordinal));
    }

    [Fact]
    public void The_loader_uses_no_thread_network_or_process() =>
        Assert.DoesNotContain(
            ReferencedTypes("QuayPS.Loader"),
            name => (name.StartsWith("System.Threading.", StringComparison.Ordinal) && name != "System.Threading.Monitor")
                || name.StartsWith("System.Net.", StringComparison.Ordinal)
                || name.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal));

    [Fact]
    public void No_type_of_the_JSON_and_YAML_libraries_is_in_the_public_surface_of_the_client()
    {
        IEnumerable<Type> shown = ModuleTypes.Client.GetExportedTypes().SelectMany(type => type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(TypesOf)
            .Append(type.BaseType ?? type));
        Assert.DoesNotContain(shown, type => type.Namespace is { } name && (name.StartsWith("Newtonsoft", StringComparison.Ordinal) || name.StartsWith("YamlDotNet", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_commands_and_the_types_that_scripts_use_are_public_in_the_module()
    {
        string[] kinds = ["Command", "Cmdlet", "Completer", "Attribute"];
        string[] others = ["QuaySession", "QuaySessionTest", "QuayFormat", "QuayMember"];
        Assert.All(
            ModuleTypes.Module.GetExportedTypes(),
            type => Assert.True(others.Contains(type.Name) || Array.Exists(kinds, kind => type.Name.EndsWith(kind, StringComparison.Ordinal)), type.FullName));
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType, .. property.PropertyType.GenericTypeArguments],
        MethodInfo method => [method.ReturnType, .. method.ReturnType.GenericTypeArguments, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static void AssertReferences(string assembly, params string[] allowed) =>
        Assert.Equal(allowed.Order(), Read(assembly, reader => reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))).Order());

    private static string[] ReferencedTypes(string assembly) => Read(assembly, reader => reader.TypeReferences
        .Select(handle => reader.GetTypeReference(handle))
        .Select(type => reader.GetString(type.Namespace) + "." + reader.GetString(type.Name)));

    private static string[] Read(string assembly, Func<MetadataReader, IEnumerable<string>> select)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        return [.. select(file.GetMetadataReader())];
    }
}

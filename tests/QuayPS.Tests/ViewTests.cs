using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Views and type extensions match their types.</summary>
public sealed class ViewTests
{
    private static readonly XElement Format = new("Views", Directory.GetFiles(Source(), "*.Format.ps1xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root));
    private static readonly XDocument Types = XDocument.Load(Source("Core", "QuayPS.Types.ps1xml"));

    public static TheoryData<string> OutputTypes =>
    [
        .. ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.OutputTypes)
            .Where(type => type.Assembly == ModuleTypes.Module || type.Assembly == ModuleTypes.Client)
            .Select(type => type.FullName!)
            .Distinct(),
    ];

    public static TheoryData<string> Views => [.. Format.Descendants("View").Select(view => view.Element("Name")!.Value)];

    // Results of Invoke-QuayApi are custom objects with this type name, and have no .NET type.
    public static TheoryData<string> ExtendedTypes => [.. Types.Root!.Elements("Type").Select(type => type.Element("Name")!.Value).Where(name => name != "QuayPS.ApiAnswer")];

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Output_types_have_a_table_view_and_documents_a_custom_view(string type)
    {
        string control = type == "Quay.Client.QuayOrganizationDocument" ? "CustomControl" : "TableControl";
        Assert.Contains(Format.Descendants("View"), view => view.Descendants("TypeName").Any(name => name.Value == type) && view.Element(control) is not null);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_names_existing_types_and_properties(string name)
    {
        XElement view = Format.Descendants("View").Single(candidate => candidate.Element("Name")!.Value == name);
        foreach (string typeName in view.Descendants("TypeName").Select(element => element.Value))
        {
            Type type = Assert.IsAssignableFrom<Type>(ModuleTypes.Find(typeName));
            foreach (string path in view.Descendants("PropertyName").Select(element => element.Value).Concat(PathsOfScripts(view)))
            {
                AssertPath(type, path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void A_table_has_a_heading_for_every_column(string name)
    {
        XElement view = Format.Descendants("View").Single(candidate => candidate.Element("Name")!.Value == name);
        int headings = view.Descendants("TableColumnHeader").Count();
        Assert.All(view.Descendants("TableColumnItems"), row => Assert.Equal(headings, row.Elements("TableColumnItem").Count()));
        Assert.All(view.Descendants("TableColumnHeader"), heading => Assert.NotEqual(string.Empty, heading.Element("Label")?.Value ?? string.Empty));
    }

    [Fact]
    public void Scripts_in_views_call_existing_methods()
    {
        Type helpers = ModuleTypes.Find("QuayPS.QuayFormat")!;
        foreach (XElement script in Format.Descendants("ScriptBlock"))
        {
            Assert.All(
                Regex.Matches(script.Value, @"\[(?<type>[\w.]+)\]::(?<method>\w+)"),
                call =>
                {
                    Assert.Equal(helpers.FullName, call.Groups["type"].Value);
                    Assert.NotNull(helpers.GetMethod(call.Groups["method"].Value, BindingFlags.Public | BindingFlags.Static));
                });
        }
    }

    [Theory]
    [MemberData(nameof(ExtendedTypes))]
    public void Type_extensions_name_existing_types_and_properties(string name)
    {
        Type type = Assert.IsAssignableFrom<Type>(ModuleTypes.Find(name));
        XElement extension = Types.Root!.Elements("Type").Single(candidate => candidate.Element("Name")!.Value == name);
        string[] added = [.. extension.Descendants("ScriptProperty").Select(member => member.Element("Name")!.Value)];
        IEnumerable<string> referenced = extension.Descendants("ReferencedProperties").Elements("Name").Select(element => element.Value);
        IEnumerable<string> used = extension.Descendants("GetScriptBlock").SelectMany(script => Paths(script.Value, "this"));
        foreach (string path in referenced.Concat(used).Except(added))
        {
            AssertPath(type, path);
        }
    }

    [Fact]
    public void Types_with_secrets_have_a_serialization_set_without_them()
    {
        IEnumerable<Type> holders = ModuleTypes.Client.GetExportedTypes()
            .Where(type => type.IsA("Quay.Client.QuayObject") && type.GetProperties().Any(property => property.PropertyType.FullName == "System.Security.SecureString"));
        Assert.All(holders, type =>
        {
            XElement extension = Assert.Single(Types.Root!.Elements("Type"), candidate => candidate.Element("Name")!.Value == type.FullName);
            string[] exported = [.. extension.Descendants("PropertySet").Single(set => set.Element("Name")!.Value == "PropertySerializationSet").Descendants("Name").Skip(1).Select(element => element.Value)];
            Assert.NotEmpty(exported);
            Assert.All(exported, property => Assert.DoesNotContain(type.GetProperty(property)!.PropertyType.Name, (string[])["SecureString", "PSCredential"]));
        });
    }

    private static string Source(params string[] names) => Path.Combine([Manifest.Root, "src", "QuayPS", .. names]);

    private static IEnumerable<string> PathsOfScripts(XElement view) => view.Descendants("ScriptBlock").SelectMany(script => Paths(script.Value, "_"));

    private static IEnumerable<string> Paths(string script, string variable) =>
        Regex.Matches(script, $@"\${variable}((?:\.\w+)+)(?<call>\()?").Select(match => match.Groups["call"].Success
            ? match.Groups[1].Value[..match.Groups[1].Value.LastIndexOf('.')].TrimStart('.')
            : match.Groups[1].Value.TrimStart('.')).Where(path => path.Length > 0);

    private static void AssertPath(Type type, string path)
    {
        Type current = type;
        foreach (string step in path.Split('.'))
        {
            // Reflection does not list the members that an interface inherits.
            // PowerShell looks up members that a list lacks in its items.
            Type[] holders = [current, .. current.GetInterfaces(), .. current.GenericTypeArguments];
            PropertyInfo? property = holders
                .Select(holder => holder.GetProperty(step, BindingFlags.Public | BindingFlags.Instance))
                .FirstOrDefault(found => found is not null);
            // A hidden member of the types file may stand for a Get method.
            Type? next = property?.PropertyType ?? current.GetMethod("Get" + step, Type.EmptyTypes)?.ReturnType;
            Assert.True(next is not null, $"{current.FullName} has no property {step}.");
            current = next is { IsGenericType: true, Name: "Nullable`1" } ? next.GenericTypeArguments[0] : next;
        }
    }
}

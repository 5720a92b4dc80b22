using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace QuayPS.Tests.Support;

/// <summary>
/// The assemblies of the module, loaded for inspection only: their base types come from a reference assembly without code,
/// and none of their code is run.
/// </summary>
public static class ModuleTypes
{
    private static readonly MetadataLoadContext Context = CreateContext();

    public static Assembly Module { get; } = Load("QuayPS");

    public static Assembly Client { get; } = Load("Quay.Client");

    public static Assembly Loader { get; } = Load("QuayPS.Loader");

    public static Assembly PowerShell { get; } = Load("System.Management.Automation");

    /// <summary>All cmdlet classes.</summary>
    public static IReadOnlyList<CmdletType> Cmdlets { get; } =
        Module.GetTypes().Where(IsCmdlet).Select(type => new CmdletType(type)).OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).ToArray();

    /// <summary>A type of the module or the client, by its full name.</summary>
    public static Type? Find(string fullName) => Module.GetType(fullName) ?? Client.GetType(fullName);

    /// <summary>Whether a type is or derives from the type with the given full name.</summary>
    public static bool IsA(this Type? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName == fullName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attributes with the given type name.</summary>
    public static IEnumerable<CustomAttributeData> Attributes(this MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.Name == name);

    /// <summary>A named argument of an attribute; null if it is not given.</summary>
    public static object? Argument(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();

    private static bool IsCmdlet(Type type) => !type.IsAbstract && type.IsA("System.Management.Automation.Cmdlet");

    private static Assembly Load(string name) => Context.LoadFromAssemblyName(name);

    private static MetadataLoadContext CreateContext()
    {
        string own = AppContext.BaseDirectory;
        string[] files = ["QuayPS.dll", "QuayPS.Loader.dll", "Quay.Client.dll", "Newtonsoft.Json.dll", "reference/System.Management.Automation.dll"];
        IEnumerable<string> paths = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
            .Concat(files.Select(file => Path.Combine(own, file)));
        return new MetadataLoadContext(new PathAssemblyResolver(paths), "System.Private.CoreLib");
    }
}

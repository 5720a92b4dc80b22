using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace QuayPS.Loader;

/// <summary>
/// Prepares the place where the client and its dependencies live, before PowerShell looks at the types of QuayPS.dll.
/// On PowerShell 7 that is an AssemblyLoadContext of their own, so that they meet no other module's versions; on
/// Windows PowerShell there is no such thing, and strong names keep the versions apart.
/// </summary>
public sealed class ModuleLoader : IModuleAssemblyInitializer
{
    private const string ClientName = "Quay.Client";
    private static readonly object Lock = new();
    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(ModuleLoader).Assembly.Location)!;
    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs at every import and in every runspace; only the first time does something.</summary>
    public void OnImport()
    {
        lock (Lock)
        {
            if (Loaded.Count > 0)
            {
                return;
            }

            Func<string, Assembly> load = CreateLoader();
            // In this order, and at once: a client that finds its libraries later finds those of PowerShell or of another
            // module. YamlDotNet is loaded by the client itself, when it reads the first document.
            foreach (string name in new[] { "Newtonsoft.Json", ClientName })
            {
                Loaded[name] = load(Path.Combine(ModuleFolder, "deps", name + ".dll"));
            }

            AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        }
    }

    private static Func<string, Assembly> CreateLoader()
    {
        // By reflection, since the type is not in netstandard2.0.
        Type? type = Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader")
            ?? typeof(object).Assembly.GetType("System.Runtime.Loader.AssemblyLoadContext");
        if (type is null)
        {
            return Assembly.LoadFrom;
        }

        object context = Activator.CreateInstance(type, "QuayPS", false)!;
        MethodInfo load = type.GetMethod("LoadFromAssemblyPath", [typeof(string)])!;
        return (Func<string, Assembly>)load.CreateDelegate(typeof(Func<string, Assembly>), context);
    }

    // Only requests of the module's assemblies are resolved: other modules must not get the module's Newtonsoft.Json.
    private static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        string name = new AssemblyName(args.Name).Name ?? string.Empty;
        bool isOfModule = name.Equals(ClientName, StringComparison.OrdinalIgnoreCase)
            || (args.RequestingAssembly is { } requester && Loaded.ContainsValue(requester));
        return isOfModule && Loaded.TryGetValue(name, out Assembly? assembly) ? assembly : null;
    }
}

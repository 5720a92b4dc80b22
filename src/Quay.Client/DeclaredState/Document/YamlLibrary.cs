using System;
using System.IO;
using System.Reflection;

namespace Quay.Client;

/// <summary>
/// Loads YamlDotNet when the first YAML document is read. In PowerShell the client has a load context of its own, and the
/// platform would look for a library of that context among those of other modules first.
/// </summary>
internal static class YamlLibrary
{
    private static readonly Lazy<Assembly?> Own = new(Load);

    /// <summary>Makes sure that the client uses the YamlDotNet that lies beside it. Must be called before a method that uses it.</summary>
    public static void EnsureLoaded() => _ = Own.Value;

    private static Assembly? Load()
    {
        // By reflection, since the type is not in netstandard2.0. .NET Framework does not have it.
        Assembly client = typeof(YamlLibrary).Assembly;
        Type? type = Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader");
        object? context = type?.GetMethod("GetLoadContext")!.Invoke(null, [client]);
        if (context is null || context == type!.GetProperty("Default")!.GetValue(null))
        {
            return null;
        }

        string path = Path.Combine(Path.GetDirectoryName(client.Location)!, "YamlDotNet.dll");
        return (Assembly)type.GetMethod("LoadFromAssemblyPath", [typeof(string)])!.Invoke(context, [path])!;
    }
}

using System;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using QuayPS.CmdletHost;
using QuayPS.EmbeddedRegistry;

namespace QuayPS.Demo;

/// <summary>
/// Plays the tour where there is no PowerShell: the module's own cmdlets, run by the stand-in that the tests use, against
/// a registry that lives as long as the tour.
/// </summary>
internal static class Program
{
    private static async Task<int> Main()
    {
        string folder = AppContext.BaseDirectory;
        ModuleTypes.Load(Path.Combine(folder, "QuayPS.Types.ps1xml"));
        var views = new Views(Path.Combine(folder, "Views"));
        await using RegistryServer registry = await RegistryServer.StartAsync(new RegistryOptions { Seed = "demo" });
        Environment.SetEnvironmentVariable("QUAY_ENDPOINT", registry.Endpoint);
        Environment.SetEnvironmentVariable("QUAY_TOKEN", registry.Seeded.Tokens["superuser"]);

        Console.WriteLine("This machine's PowerShell is not used: the cmdlets run in a stand-in for it, their tables are simpler.");
        var host = new ScriptHost(typeof(QuaySession).Assembly);
        foreach (string step in await File.ReadAllLinesAsync(Path.Combine(folder, "tour.txt")))
        {
            if (step.StartsWith('#'))
            {
                Console.WriteLine("\n" + step);
            }
            else if (step.Length > 0)
            {
                Console.WriteLine("\nPS> " + step);
                Show(host.Run(step), views);
            }
        }

        return 0;
    }

    private static void Show(HostStreams streams, Views views)
    {
        streams.Information.ForEach(Console.WriteLine);
        streams.WhatIf.ForEach(Console.WriteLine);
        foreach (string line in views.Format(streams.Output))
        {
            Console.WriteLine(line);
        }

        foreach (ErrorRecord error in streams.Errors)
        {
            Console.WriteLine($"{error.InvocationInfo?.MyCommand.Name}: {error}");
        }
    }
}

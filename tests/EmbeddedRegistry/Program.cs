using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Control;

namespace QuayPS.EmbeddedRegistry;

/// <summary>
/// Runs a registry for another process: prints one line of JSON, then serves until its standard input closes, so
/// that it never outlives the test that started it.
/// </summary>
internal static class Program
{
    private const string Usage = "EmbeddedRegistry [--seed demo|new|empty|sample] [--https] [--require-client-certificate] [--latency MS] [--no-compression] [--no-recording]";

    private static async Task<int> Main(string[] arguments)
    {
        RegistryOptions? options = Parse(arguments);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await using RegistryServer server = await RegistryServer.StartAsync(options, stop.Token);
        Console.WriteLine(JsonSerializer.Serialize(ServerInfo.Of(server), JsonSerializerOptions.Web));
        await Task.WhenAny(InputClosedAsync(), Task.Delay(Timeout.Infinite, stop.Token));
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static RegistryOptions? Parse(string[] arguments)
    {
        var options = new RegistryOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--seed" when i + 1 < arguments.Length:
                    options.Seed = arguments[++i];
                    break;
                case "--latency" when i + 1 < arguments.Length && int.TryParse(arguments[i + 1], out int latency):
                    options.LatencyMilliseconds = latency;
                    i++;
                    break;
                case "--https":
                    options.Https = true;
                    break;
                case "--require-client-certificate":
                    options.Https = true;
                    options.RequireClientCertificate = true;
                    break;
                case "--no-compression":
                    options.Compress = false;
                    break;
                case "--no-recording":
                    options.RecordRequests = false;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    private static async Task InputClosedAsync()
    {
        await using Stream input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await input.ReadAsync(buffer) > 0)
        {
        }
    }
}

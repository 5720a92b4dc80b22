using System.Linq;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>Recorded requests, counts of calls and the peak of concurrent requests.</summary>
internal static class TrafficControl
{
    public static void Register(ControlTable control)
    {
        RegistryServer server = control.Server;
        control.Show("GET", "requests", _ => new { server.Requests.Dropped, Requests = server.Requests.All() });
        control.Do("DELETE", "requests", _ =>
        {
            server.Requests.Clear();
            server.Traffic.Reset();
        });
        control.Show("GET", "operations", _ => new
        {
            Calls = server.OperationCounts,
            Served = server.Operations.All.Where(operation => operation.IsServed).Select(operation => operation.Id),
            NotServed = server.Operations.All.Where(operation => !operation.IsServed).Select(operation => operation.Id),
        });
        control.Show("GET", "peak", _ => new { server.Traffic.Peak, server.Traffic.InFlight });
        control.Do("DELETE", "peak", _ => server.Traffic.Reset());
    }
}

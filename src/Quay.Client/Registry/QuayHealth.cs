using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The health of a registry.</summary>
public sealed class QuayHealth : QuayObject
{
    /// <summary>Whether all services are healthy.</summary>
    [JsonIgnore]
    public bool IsHealthy => Services.Count > 0 && Services.Values.All(healthy => healthy);

    /// <summary>The services by name, such as <c>database</c>; the value is true if the service is healthy.</summary>
    [JsonIgnore]
    public QuayDictionary<bool> Services { get; private set; } = [];

    [JsonProperty("data")]
    internal QuayDictionary<object?>? Data { get; set; }

    internal override void OnRead()
    {
        if (Data is not null && Data.TryGetValue("services", out object? value) && value is Dictionary<string, object?> services)
        {
            foreach (KeyValuePair<string, object?> service in services)
            {
                Services[service.Key] = service.Value is true;
            }
        }
    }
}

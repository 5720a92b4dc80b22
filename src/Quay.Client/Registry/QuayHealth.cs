using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How a registry is.</summary>
public sealed class QuayHealth : QuayObject
{
    /// <summary>Whether every part is well.</summary>
    [JsonIgnore]
    public bool IsHealthy => Services.Count > 0 && Services.Values.All(well => well);

    /// <summary>Whether each part is well, by the part's name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, bool> Services { get; private set; } = new Dictionary<string, bool>();

    [JsonProperty("data")]
    internal Dictionary<string, object?>? Data { get; set; }

    internal override void OnRead()
    {
        if (Data is not null && Data.TryGetValue("services", out object? value) && value is Dictionary<string, object?> services)
        {
            Services = services.ToDictionary(service => service.Key, service => service.Value is true);
        }
    }
}

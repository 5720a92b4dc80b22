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

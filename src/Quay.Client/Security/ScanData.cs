using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The report of the scanner, as the registry returns it.</summary>
internal sealed class ScanData : QuayObject
{
    public ScannedLayer? Layer { get; internal set; }

    internal sealed class ScannedLayer : QuayObject
    {
        public List<ScannedPackage> Features { get; internal set; } = [];
    }

    internal sealed class ScannedPackage : QuayObject
    {
        public string Name { get; internal set; } = string.Empty;

        public string? Version { get; internal set; }

        public List<QuayVulnerability> Vulnerabilities { get; internal set; } = [];
    }
}

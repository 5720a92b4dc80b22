using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>What a test must know of a seed to talk to the registry.</summary>
public sealed class SeedResult
{
    /// <summary>Secrets of access tokens: superuser, normal, readonly (scope repo:read of the superuser), expired.</summary>
    public Dictionary<string, string> Tokens { get; } = [];

    /// <summary>Name of the superuser.</summary>
    public string Superuser { get; set; } = "";

    /// <summary>Name of the user without special powers.</summary>
    public string Normal { get; set; } = "";

    /// <summary>Password of every user of the seed.</summary>
    public string Password { get; set; } = "";
}

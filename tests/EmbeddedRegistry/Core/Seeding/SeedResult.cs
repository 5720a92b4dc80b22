using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>Tokens and names of a seed that tests need for their requests.</summary>
public sealed class SeedResult
{
    /// <summary>Secrets of access tokens: superuser, normal, readonly (scope repo:read of the superuser), expired.</summary>
    public Dictionary<string, string> Tokens { get; } = [];

    /// <summary>Name of the superuser.</summary>
    public string Superuser { get; set; } = "";

    /// <summary>Name of a user without special rights.</summary>
    public string Normal { get; set; } = "";

    /// <summary>Password of every user of the seed.</summary>
    public string Password { get; set; } = "";
}

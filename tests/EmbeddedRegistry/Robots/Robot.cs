using System;
using System.Collections.Generic;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>A robot account of a user or organization.</summary>
public sealed class Robot
{
    /// <summary>Makes a robot with a new token.</summary>
    public Robot(Account owner, string shortName, DateTimeOffset created)
    {
        Owner = owner;
        ShortName = shortName;
        Created = created;
        Token = Secrets.RobotToken();
    }

    /// <summary>The user or organization that the robot belongs to.</summary>
    public Account Owner { get; }

    /// <summary>The part of the name after the plus sign.</summary>
    public string ShortName { get; }

    /// <summary>namespace+name, the user name for docker login.</summary>
    public string Name => $"{Owner.Name}+{ShortName}";

    /// <summary>The password for docker login.</summary>
    public string Token { get; set; }

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary>The object unstructured_metadata of the request that made it; null without one.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Time of creation.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Time at which the token was last used; null if never used.</summary>
    public DateTimeOffset? LastAccessed { get; set; }

    /// <summary>Identities whose tokens of an identity provider the registry exchanges for a token of the robot.</summary>
    public List<(string Issuer, string Subject)> Federation { get; } = [];
}

using System;
using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A robot account of a user or organization.</summary>
public sealed class Robot
{
    /// <summary>Makes a robot with a fresh token.</summary>
    public Robot(Account owner, string shortName, DateTimeOffset created)
    {
        Owner = owner;
        ShortName = shortName;
        Created = created;
        Token = Secrets.RobotToken();
    }

    /// <summary>The namespace that it belongs to.</summary>
    public Account Owner { get; }

    /// <summary>The part behind the plus sign.</summary>
    public string ShortName { get; }

    /// <summary>namespace+name, as docker login wants it.</summary>
    public string Name => $"{Owner.Name}+{ShortName}";

    /// <summary>The password of the robot.</summary>
    public string Token { get; set; }

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Whatever object the caller gave; null if none.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>When its token was last used; null if never.</summary>
    public DateTimeOffset? LastAccessed { get; set; }

    /// <summary>Identity providers whose tokens it accepts.</summary>
    public List<(string Issuer, string Subject)> Federation { get; } = [];
}

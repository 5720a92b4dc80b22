using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Something that somebody did, as the registry's log has it.</summary>
[JsonConverter(typeof(QuayLogEntryConverter))]
public sealed class QuayLogEntry : QuayObject
{
    private QuayDictionary<object?>? _metadata;

    /// <summary>When it was.</summary>
    public DateTime DateTime { get; internal set; }

    /// <summary>What was done, such as <c>push_repo</c> or <c>delete_tag</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>Who did it; null for somebody who did not sign in.</summary>
    public QuayLogEntity? Performer { get; internal set; }

    /// <summary>The organization or user to whom it was done; the registry's own log only.</summary>
    public QuayLogEntity? Namespace { get; internal set; }

    /// <summary>The address it was done from.</summary>
    public string? Ip { get; internal set; }

    /// <summary>What else is known of it; what that is depends on the kind.</summary>
    public QuayDictionary<object?> Metadata
    {
        get => _metadata ??= [];
        internal set => _metadata = value;
    }
}

/// <summary>A user, robot or organization in a log.</summary>
public sealed class QuayLogEntity : IEquatable<QuayLogEntity>
{
    /// <summary>Creates what a name is compared with: <c>$_.Performer -eq 'alice'</c>.</summary>
    /// <param name="name">The name.</param>
    public QuayLogEntity(string name)
        : this(name, null, isRobot: name.IndexOf('+') >= 0)
    {
    }

    internal QuayLogEntity(string name, string? kind, bool isRobot)
    {
        Name = name;
        Kind = kind;
        IsRobot = isRobot;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it is: user or org.</summary>
    public string? Kind { get; }

    /// <summary>Whether it is a robot.</summary>
    public bool IsRobot { get; }

    /// <summary>Whether it is the same one. Users and organizations share one space of names.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(QuayLogEntity? other) => other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QuayLogEntity);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

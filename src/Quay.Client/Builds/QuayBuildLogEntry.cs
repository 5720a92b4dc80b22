using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An entry of the log of a build.</summary>
public sealed class QuayBuildLogEntry : QuayObject
{
    /// <summary>The identifier of the build.</summary>
    [JsonIgnore]
    public string BuildId { get; internal set; } = string.Empty;

    /// <summary>The index of the entry in the log, from 0.</summary>
    [JsonIgnore]
    public long Number { get; internal set; }

    /// <summary>The time at which the entry was written; null if the log does not state it.</summary>
    [JsonIgnore]
    public DateTime? DateTime { get; private set; }

    /// <summary>The type of the entry.</summary>
    public QuayBuildLogType Type { get; internal set; }

    /// <summary>The text; for a phase its name.</summary>
    public string Message { get; internal set; } = string.Empty;

    /// <summary>Further data of the entry.</summary>
    public QuayDictionary<object?>? Data { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Message;

    internal override void OnRead()
    {
        if (Data is not null && Data.TryGetValue("datetime", out object? value) && value is string text && QuayTime.TryParse(text, out DateTimeOffset time))
        {
            DateTime = time.LocalDateTime;
        }
    }
}

/// <summary>The type of an entry of the log of a build.</summary>
public enum QuayBuildLogType
{
    /// <summary>Output of a command.</summary>
    Output,

    /// <summary>The beginning of a phase.</summary>
    Phase,

    /// <summary>The beginning of a command of the Dockerfile.</summary>
    Command,

    /// <summary>An error.</summary>
    Error,
}

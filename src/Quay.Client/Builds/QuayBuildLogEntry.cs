using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A line of a build's log.</summary>
public sealed class QuayBuildLogEntry : QuayObject
{
    /// <summary>The build.</summary>
    [JsonIgnore]
    public string BuildId { get; internal set; } = string.Empty;

    /// <summary>Its place in the log, from 0.</summary>
    [JsonIgnore]
    public long Number { get; internal set; }

    /// <summary>When it was written, where the log tells.</summary>
    [JsonIgnore]
    public DateTime? DateTime { get; private set; }

    /// <summary>What kind of line it is.</summary>
    public QuayBuildLogType Type { get; internal set; }

    /// <summary>The text; of a phase its name.</summary>
    public string Message { get; internal set; } = string.Empty;

    /// <summary>What else is known of it.</summary>
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

/// <summary>What kind of line of a build's log it is.</summary>
public enum QuayBuildLogType
{
    /// <summary>What a command wrote.</summary>
    Output,

    /// <summary>The build enters a phase.</summary>
    Phase,

    /// <summary>A command of the Dockerfile begins.</summary>
    Command,

    /// <summary>What went wrong.</summary>
    Error,
}

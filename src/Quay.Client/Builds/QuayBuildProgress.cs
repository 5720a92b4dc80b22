using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>The progress of a running build.</summary>
public sealed class QuayBuildProgress : QuayObject
{
    /// <summary>The time of the last message of the builder.</summary>
    public DateTime? Heartbeat { get; internal set; }

    /// <summary>The number of the running command of the Dockerfile, from 1.</summary>
    public int? CurrentCommand { get; internal set; }

    /// <summary>The number of commands.</summary>
    public int? TotalCommands { get; internal set; }

    /// <summary>The part of the base image that is pulled, from 0 to 1.</summary>
    public double? PullCompletion { get; internal set; }

    /// <summary>The part of the image that is pushed, from 0 to 1.</summary>
    public double? PushCompletion { get; internal set; }

    /// <summary>The error; null if there is none.</summary>
    public string? Error { get; internal set; }

    /// <summary>Further places of the image.</summary>
    public string? ArtifactUrl { get; internal set; }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (PushCompletion > 0)
        {
            return Percent(PushCompletion.Value);
        }

        return CurrentCommand > 0 && TotalCommands > 0
            ? string.Format(CultureInfo.CurrentCulture, "{0}/{1}", CurrentCommand, TotalCommands)
            : PullCompletion > 0 ? Percent(PullCompletion.Value) : string.Empty;
    }

    private static string Percent(double part) => string.Format(CultureInfo.CurrentCulture, "{0:0} %", part * 100);
}

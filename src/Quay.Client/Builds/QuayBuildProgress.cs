using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>What a builder is at.</summary>
public sealed class QuayBuildProgress : QuayObject
{
    /// <summary>When the builder was last heard of.</summary>
    public DateTime? Heartbeat { get; internal set; }

    /// <summary>The command of the Dockerfile that is running, from 1.</summary>
    public int? CurrentCommand { get; internal set; }

    /// <summary>How many commands there are.</summary>
    public int? TotalCommands { get; internal set; }

    /// <summary>How much of the base image is pulled, from 0 to 1.</summary>
    public double? PullCompletion { get; internal set; }

    /// <summary>How much of the image is pushed, from 0 to 1.</summary>
    public double? PushCompletion { get; internal set; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; internal set; }

    /// <summary>Where else the builder put the image.</summary>
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

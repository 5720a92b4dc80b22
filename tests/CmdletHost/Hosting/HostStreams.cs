using System.Collections.Generic;
using System.Management.Automation;

namespace QuayPS.CmdletHost;

/// <summary>What a script has written.</summary>
public sealed class HostStreams
{
    /// <summary>The output.</summary>
    public List<object?> Output { get; } = [];

    /// <summary>Errors, those that ended a command or the script among them.</summary>
    public List<ErrorRecord> Errors { get; } = [];

    /// <summary>Warnings.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>What -Verbose shows.</summary>
    public List<string> Verbose { get; } = [];

    /// <summary>What -Debug shows.</summary>
    public List<string> Debug { get; } = [];

    /// <summary>What a command told besides.</summary>
    public List<InformationRecord> Information { get; } = [];

    /// <summary>What -WhatIf told.</summary>
    public List<string> WhatIf { get; } = [];

    /// <summary>How far work was, each time that it was told.</summary>
    public List<(string Activity, string Status, ProgressRecordType Type)> Progress { get; } = [];

    /// <summary>Whether an error ended the script (-ErrorAction Stop).</summary>
    public bool Ended { get; internal set; }
}

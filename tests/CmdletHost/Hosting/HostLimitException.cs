using System;

namespace QuayPS.CmdletHost;

/// <summary>Something that PowerShell does and this host does not. It is never an error of the command.</summary>
public sealed class HostLimitException(string what) : Exception("This host does not do what PowerShell does with " + what + ".");

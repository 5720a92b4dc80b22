using System;

namespace QuayPS.CmdletHost;

/// <summary>Somebody should be asked and nobody can be.</summary>
internal sealed class PromptRefusedException(string message) : Exception(message);

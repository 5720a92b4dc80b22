using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// The base of all cmdlets of the module. Its members hide those of PowerShell: control characters in messages and prompts
/// are made visible, and objects remember the session that they were read with.
/// </summary>
public abstract class VisibleCmdlet : PSCmdlet
{
    private protected VisibleCmdlet()
    {
    }

    /// <summary>The registry in errors and prompts if several sessions are open; otherwise null.</summary>
    private protected virtual string? RegistryInMessages => null;

    /// <summary>The session that this command has used; null if it needed none.</summary>
    private protected virtual QuaySession? UsedSession => null;

    /// <summary>Writes an object, which remembers the session of this command.</summary>
    /// <param name="value">The object.</param>
    internal new void WriteObject(object? value) => WriteObject(value, enumerateCollection: false);

    /// <summary>Writes an object, or each element of a collection; they remember the session of this command.</summary>
    /// <param name="value">The object or collection.</param>
    /// <param name="enumerateCollection">Whether the elements of a collection are written one by one.</param>
    internal new void WriteObject(object? value, bool enumerateCollection) => base.WriteObject(
        UsedSession is { } session ? ObjectOrigin.Attach(value, session, enumerateCollection) : value, enumerateCollection);

    /// <summary>Writes an error of one item.</summary>
    /// <param name="record">A record of <see cref="ErrorMapper"/>, in whose message control characters are already visible.</param>
    internal new void WriteError(ErrorRecord record) => base.WriteError(ErrorMapper.WithRegistry(record, RegistryInMessages));

    /// <summary>Ends the command with an error.</summary>
    /// <param name="record">A record of <see cref="ErrorMapper"/>, in whose message control characters are already visible.</param>
    internal new void ThrowTerminatingError(ErrorRecord record) => base.ThrowTerminatingError(ErrorMapper.WithRegistry(record, RegistryInMessages));

    /// <summary>Writes a warning.</summary>
    /// <param name="message">The warning.</param>
    internal new void WriteWarning(string message) => base.WriteWarning(VisibleText.Of(message));

    /// <summary>Writes a line for -Verbose.</summary>
    /// <param name="message">The line.</param>
    internal new void WriteVerbose(string message) => base.WriteVerbose(VisibleText.Of(message));

    /// <summary>Writes text for -Debug, which may have several lines.</summary>
    /// <param name="message">The text.</param>
    internal new void WriteDebug(string message) =>
        base.WriteDebug(VisibleText.OfLines(message.Replace("\r\n", "\n")));

    /// <summary>Shows progress.</summary>
    /// <param name="record">The progress. Control characters in its texts are made visible.</param>
    internal new void WriteProgress(ProgressRecord record)
    {
        record.Activity = VisibleText.Of(record.Activity);
        record.StatusDescription = VisibleText.Of(record.StatusDescription);
        base.WriteProgress(record);
    }

    /// <summary>Writes a line to the host, as Write-Host does, and not to the output.</summary>
    /// <param name="message">The line.</param>
    internal void WriteHost(string message) => WriteInformation(new HostInformationMessage { Message = VisibleText.Of(message) }, ["PSHOST"]);

    /// <summary>Asks for confirmation of a change, or shows it with -WhatIf.</summary>
    /// <param name="target">The target, as a prompt names it.</param>
    /// <param name="action">The change.</param>
    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(VisibleText.Of(AtRegistry(target)), VisibleText.Of(action));

    /// <summary>Asks for confirmation of a change, or shows it with -WhatIf, and returns the reason of a refusal.</summary>
    /// <param name="description">The change, as -WhatIf and -Verbose show it.</param>
    /// <param name="question">The change, as a prompt names it.</param>
    /// <param name="caption">The caption of the prompt.</param>
    /// <param name="reason">WhatIf if the change was only shown.</param>
    internal new bool ShouldProcess(string description, string question, string caption, out ShouldProcessReason reason) =>
        base.ShouldProcess(VisibleText.Of(AtRegistry(description)), VisibleText.Of(AtRegistry(question) + "."), caption, out reason);

    /// <summary>Asks for confirmation of a removal.</summary>
    /// <param name="query">The removal.</param>
    /// <param name="caption">The caption of the prompt.</param>
    /// <param name="yesToAll">Whether the answer was yes for all that follow.</param>
    /// <param name="noToAll">Whether the answer was no for all that follow.</param>
    internal new bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) =>
        base.ShouldContinue(VisibleText.Of(AtRegistry(query) + "."), caption, ref yesToAll, ref noToAll);

    private string AtRegistry(string target) => RegistryInMessages is { } registry ? $"{target} at {registry}" : target;
}

using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.CmdletHost.Language;

namespace QuayPS.CmdletHost;

/// <summary>A command as it stands in a script.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasInput">Whether it gets something along the pipeline.</param>
/// <param name="HasNames">Whether it has parameters by name.</param>
/// <param name="HasWhatIf">Whether it is only tried.</param>
public sealed record ScriptCommand(string Name, bool HasInput, bool HasNames, bool HasWhatIf)
{
    /// <summary>The commands of a script, but for those in parentheses.</summary>
    public static IReadOnlyList<ScriptCommand> Read(string script) =>
    [
        .. new ScriptParser(script).Parse().SelectMany(statement => statement.Pipeline.Commands.Select((command, i) => new ScriptCommand(
            command.Name,
            i > 0 || statement.Pipeline.Source is not null,
            command.Arguments.Any(argument => argument.Parameter is not null),
            command.Arguments.Any(argument => "WhatIf".Equals(argument.Parameter, StringComparison.OrdinalIgnoreCase))))),
    ];
}

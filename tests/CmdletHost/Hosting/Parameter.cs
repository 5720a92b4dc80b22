using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace QuayPS.CmdletHost;

/// <summary>A parameter as the binder sees it: of the cmdlet itself, or one that all commands have.</summary>
internal sealed class Parameter
{
    public required string Name { get; init; }

    public required Type Type { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool IsCommon { get; init; }

    public IReadOnlyList<Attribute> Attributes { get; init; } = [];

    public PropertyInfo? Property { get; init; }

    /// <summary>The sets that it is named in, each with what holds there; the flag 0 stands for all of them.</summary>
    public IReadOnlyList<(uint Flag, ParameterAttribute Data)> Sets { get; internal set; } = [];

    public uint Flags { get; internal set; }

    public bool IsInAllSets => Sets.Any(set => set.Flag == 0);

    public bool TakesPipelineInput => Sets.Any(set => set.Data.TakesPipelineInput);

    public bool IsMandatorySomewhere => Sets.Any(set => set.Data.Mandatory);

    public bool IsSwitch => Type == typeof(SwitchParameter);

    /// <summary>What holds of it in any of the sets.</summary>
    public IEnumerable<(uint Flag, ParameterAttribute Data)> In(uint flags) => Sets.Where(set => set.Flag == 0 || (set.Flag & flags) != 0);

    public bool IsIn(uint flags) => IsInAllSets || (Flags & flags) != 0;

    public bool Has<T>()
        where T : Attribute => Attributes.OfType<T>().Any();
}

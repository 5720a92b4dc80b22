using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using QuayPS.CmdletHost;

namespace System.Management.Automation;

/// <summary>A cmdlet's name, parameters and sets, read from its class.</summary>
public sealed class CommandInfo
{
    private static readonly (string Name, Type Type, string Alias)[] Common =
    [
        ("Verbose", typeof(SwitchParameter), "vb"), ("Debug", typeof(SwitchParameter), "db"),
        ("ErrorAction", typeof(ActionPreference), "ea"), ("WarningAction", typeof(ActionPreference), "wa"),
        ("InformationAction", typeof(ActionPreference), "infa"), ("ProgressAction", typeof(ActionPreference), "proga"),
        ("ErrorVariable", typeof(string), "ev"), ("WarningVariable", typeof(string), "wv"),
        ("InformationVariable", typeof(string), "iv"), ("OutVariable", typeof(string), "ov"),
        ("OutBuffer", typeof(int), "ob"), ("PipelineVariable", typeof(string), "pv"),
    ];

    private static readonly (string Name, Type Type, string Alias)[] ForChanges =
        [("WhatIf", typeof(SwitchParameter), "wi"), ("Confirm", typeof(SwitchParameter), "cf")];

    private readonly Dictionary<string, uint> _flags = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a class.</summary>
    /// <param name="type">A class with <see cref="CmdletAttribute"/>.</param>
    public CommandInfo(Type type)
    {
        ImplementingType = type;
        Cmdlet = type.GetCustomAttribute<CmdletAttribute>() ?? throw new ArgumentException($"{type} is no cmdlet.", nameof(type));
        Name = Cmdlet.VerbName + "-" + Cmdlet.NounName;
        Parameters =
        [
            .. type.GetProperties().Where(p => p.GetCustomAttributes<ParameterAttribute>().Any()).Select(Read),
            .. Common.Concat(Cmdlet.SupportsShouldProcess ? ForChanges : []).Select(common => new Parameter
            {
                Name = common.Name,
                Type = common.Type,
                Aliases = [common.Alias],
                IsCommon = true,
                Sets = [(0, new ParameterAttribute())],
            }),
        ];
        foreach (Parameter parameter in Parameters.Where(p => !p.IsCommon))
        {
            parameter.Sets = [.. parameter.Property!.GetCustomAttributes<ParameterAttribute>().Select(data => (FlagOf(data.ParameterSetName), data))];
            parameter.Flags = parameter.Sets.Aggregate(0u, (flags, set) => flags | set.Flag);
        }

        // A default that no parameter names is a set all the same.
        DefaultSet = Cmdlet.DefaultParameterSetName is { } name ? FlagOf(name) : 0;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The class.</summary>
    public Type ImplementingType { get; }

    /// <summary>The names of its parameter sets.</summary>
    public IReadOnlyList<string> ParameterSets => _flags.Count == 0 ? [ParameterAttribute.AllParameterSets] : [.. _flags.Keys];

    internal CmdletAttribute Cmdlet { get; }

    internal IReadOnlyList<Parameter> Parameters { get; }

    internal uint DefaultSet { get; }

    internal uint AllSets => _flags.Values.Aggregate(0u, (all, flag) => all | flag);

    internal int SetCount => _flags.Count;

    internal string SetName(uint flags) => flags == uint.MaxValue || BitOperations.PopCount(flags) != 1
        ? ParameterAttribute.AllParameterSets
        : _flags.First(set => set.Value == flags).Key;

    private static Parameter Read(PropertyInfo property) => new()
    {
        Name = property.Name,
        Type = property.PropertyType,
        Property = property,
        Attributes = [.. property.GetCustomAttributes()],
        Aliases = [.. property.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames)],
    };

    private uint FlagOf(string name)
    {
        if (name == ParameterAttribute.AllParameterSets)
        {
            return 0;
        }

        if (!_flags.TryGetValue(name, out uint flag))
        {
            _flags[name] = flag = 1u << _flags.Count;
        }

        return flag;
    }
}

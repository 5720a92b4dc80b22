using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace QuayPS.Tests.Support;

/// <summary>A cmdlet class, as its attributes describe it.</summary>
public sealed class CmdletType
{
    private readonly CustomAttributeData _attribute;

    public CmdletType(Type type)
    {
        Type = type;
        _attribute = type.Attributes("CmdletAttribute").Single();
        Verb = (string)_attribute.ConstructorArguments[0].Value!;
        Noun = (string)_attribute.ConstructorArguments[1].Value!;
        Parameters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Attributes("ParameterAttribute").Any())
            .Select(property => new ParameterProperty(this, property))
            .ToArray();
    }

    public Type Type { get; }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => Verb + "-" + Noun;

    public IReadOnlyList<ParameterProperty> Parameters { get; }

    public bool SupportsShouldProcess => _attribute.Argument("SupportsShouldProcess") is true;

    /// <summary>The confirm impact; Medium by default.</summary>
    public string ConfirmImpact => _attribute.Argument("ConfirmImpact") switch
    {
        null => "Medium",
        int value => ModuleTypes.PowerShell.GetType("System.Management.Automation.ConfirmImpact")!.GetFields()
            .Single(impact => impact.IsLiteral && (int)impact.GetRawConstantValue()! == value).Name,
        object other => throw new InvalidOperationException($"{other} is not a confirm impact."),
    };

    public string? DefaultParameterSet => _attribute.Argument("DefaultParameterSetName") as string;

    /// <summary>The named parameter sets.</summary>
    public IReadOnlyList<string> ParameterSets =>
        Parameters.SelectMany(parameter => parameter.Sets).Where(set => set is not null).Select(set => set!).Distinct().ToArray();

    public IReadOnlyList<Type> OutputTypes => Type.Attributes("OutputTypeAttribute")
        .SelectMany(attribute => attribute.ConstructorArguments)
        .SelectMany(argument => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> several
            ? several.Select(one => (Type)one.Value!)
            : [(Type)argument.Value!])
        .ToArray();

    public override string ToString() => Name;
}

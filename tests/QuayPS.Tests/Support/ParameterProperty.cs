using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace QuayPS.Tests.Support;

/// <summary>A parameter of a cmdlet, as its attributes describe it.</summary>
public sealed class ParameterProperty(CmdletType cmdlet, PropertyInfo property)
{
    public CmdletType Cmdlet => cmdlet;

    public string Name => property.Name;

    /// <summary>The type; for a nullable type the underlying type.</summary>
    public Type Type => property.PropertyType is { IsGenericType: true, Name: "Nullable`1" } wrapped ? wrapped.GenericTypeArguments[0] : property.PropertyType;

    /// <summary>The parameter sets of the parameter; null stands for all.</summary>
    public IEnumerable<string?> Sets => property.Attributes("ParameterAttribute").Select(attribute => attribute.Argument("ParameterSetName") as string);

    public bool TakesPropertiesFromPipeline => Any("ValueFromPipelineByPropertyName");

    public bool TakesValuesFromPipeline => Any("ValueFromPipeline");

    public bool HasCompleter => property.Attributes("ArgumentCompleterAttribute").Any();

    /// <summary>The full names of its completer types.</summary>
    public IEnumerable<string> Completers => property.Attributes("ArgumentCompleterAttribute").Select(attribute => ((Type)attribute.ConstructorArguments[0].Value!).FullName!);

    /// <summary>Whether it is completed by names of objects of the registry.</summary>
    public bool CompletesNames => Completers.Any(completer => ModuleTypes.Find(completer).IsA("QuayPS.NameCompleter"));

    public bool SupportsWildcards => property.Attributes("SupportsWildcardsAttribute").Any();

    /// <summary>Whether the parameter has the attribute, with the given argument set to true.</summary>
    public bool Has(string attribute, string? flag = null) =>
        property.Attributes(attribute).Any(found => flag is null || found.Argument(flag) is true);

    /// <summary>Whether the type is string or string[].</summary>
    public bool IsText => (Type.GetElementType() ?? Type).FullName == "System.String";

    /// <summary>Whether the parameter takes several names that the command gets one at a time.</summary>
    public bool TakesSeveral => Type.IsArray && Has("EachAttribute");

    /// <summary>The parameter that names the parent of the named object; null if none is declared.</summary>
    public string? Parent => property.Attributes("EachAttribute").SingleOrDefault()?.Argument("Of") as string;

    /// <summary>The parameter that names another kind of parent; null if none is declared.</summary>
    public string? OtherParent => property.Attributes("EachAttribute").SingleOrDefault()?.Argument("Or") as string;

    /// <summary>The position in a parameter set; null if it is given by name only.</summary>
    public int? PositionIn(string? set) => property.Attributes("ParameterAttribute")
        .Where(attribute => attribute.Argument("ParameterSetName") is not string own || own == set)
        .Select(attribute => attribute.Argument("Position") as int?)
        .Max();

    /// <summary>Whether both parameters are in one parameter set.</summary>
    public bool SharesSetWith(ParameterProperty other) => Sets.Contains(null) || other.Sets.Contains(null) || Sets.Intersect(other.Sets).Any();

    /// <summary>The names of the attributes in the order of the source, without the suffix Attribute.</summary>
    public IEnumerable<string> AttributeNames =>
        property.CustomAttributes.Select(attribute => attribute.AttributeType.Name.Replace("Attribute", string.Empty, StringComparison.Ordinal));

    /// <summary>The name and the aliases.</summary>
    public IEnumerable<string> Names => property.Attributes("AliasAttribute")
        .SelectMany(attribute => (IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(alias => (string)alias.Value!)
        .Prepend(Name);

    public override string ToString() => cmdlet.Name + " -" + Name;

    private bool Any(string argument) => property.Attributes("ParameterAttribute").Any(attribute => attribute.Argument(argument) is true);
}

using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Refuses objects of this module of other types than the given ones. A tag, for example, would bind by its properties to
/// Remove-QuayRepository, which would delete its repository. Texts, rows of a file and other objects are accepted.
/// </summary>
/// <param name="types">The types that are accepted.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OwnTypesAttribute(params Type[] types) : ValidateArgumentsAttribute
{
    private const string Deserialized = "Deserialized.";

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (ModelOf(arguments) is { } given && Array.TrueForAll(types, type => type.FullName != given))
        {
            throw new ValidationMetadataException(VisibleText.Of(
                $"The command does not accept objects of the type {NameOf(given)}. Pipe objects of the type {string.Join(" or ", types.Select(type => type.Name))}, or specify names."));
        }
    }

    // The type of an object of this module, also if it was deserialized from a file or another process.
    private static string? ModelOf(object argument) => argument switch
    {
        PSObject { BaseObject: PSCustomObject } custom when custom.TypeNames[0].StartsWith(Deserialized + typeof(QuayObject).Namespace + ".", StringComparison.Ordinal) =>
            custom.TypeNames[0].Substring(Deserialized.Length),
        PSObject wrapped => ModelOf(wrapped.BaseObject),
        QuayObject model => model.GetType().FullName,
        _ => null,
    };

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);
}

using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Refuses objects of this module that are of other types than those given. By its properties a tag would bind to
/// Remove-QuayRepository, and its repository would be deleted. Texts, rows of a file and objects of others are accepted.
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
            throw new ValidationMetadataException(
                $"An object of the type {NameOf(given)} stands for something else than what this command works on. Pipe objects of the type {string.Join(" or ", types.Select(type => type.Name))}, or give names.");
        }
    }

    // The type of an object of this module, also after its way through a file or from another process.
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

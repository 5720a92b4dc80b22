using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds the parameter that holds a name, for messages.</summary>
internal static class NameParameter
{
    /// <summary>Returns the parameter that holds a name; null if none does, such as for a name in a response.</summary>
    /// <param name="command">The command with the parameters of one item.</param>
    /// <param name="name">The name. It may be a part of the parameter's value (<c>ci</c> of <c>acme+ci</c>), or contain it.</param>
    public static string? Holding(PSCmdlet command, string name)
    {
        List<PropertyInfo> given = command.GetType().GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true) && command.MyInvocation.BoundParameters.ContainsKey(property.Name))
            .ToList();
        return (Find(text => text == name)
            ?? Find(text => IsPart(text) && AddressName.Problem(text) is not null)
            ?? Find(IsPart))?.Name;

        bool IsPart(string text) =>
            text.Split('+').Contains(name) || name.Split('+', '/').Contains(text) || name.EndsWith("/" + text, StringComparison.Ordinal);

        PropertyInfo? Find(Func<string, bool> fits) => given.Find(property => Texts(property.GetValue(command)).Any(fits));
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable<string> texts => texts,
        _ => [],
    };
}

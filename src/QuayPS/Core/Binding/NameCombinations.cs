using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Copies a command for each combination of the names of its parameters with <see cref="EachAttribute"/>.</summary>
/// <param name="command">The command with the bound parameters.</param>
/// <param name="copy">Copies a command.</param>
/// <param name="isTyped">Whether a parameter is on the command line.</param>
internal sealed class NameCombinations<T>(T command, Func<T, T> copy, Func<string, bool> isTyped)
    where T : Cmdlet
{
    private readonly IReadOnlyList<EachParameter> _parameters = EachParameter.Of(command.GetType());

    /// <summary>Returns the copies, each with one name in each of these parameters.</summary>
    public IEnumerable<T> Commands()
    {
        T first = copy(command);
        IEnumerable<T> items = [first];
        foreach (EachParameter parameter in _parameters)
        {
            if (HoldsTextOfParent(parameter))
            {
                bool isOwnName = parameter.OtherParent is { } other && isTyped(other);
                (isOwnName ? ParentOf(parameter) : parameter).Set(first, null);
            }

            items = items.SelectMany(item => Split(item, parameter));
        }

        return items;
    }

    private IEnumerable<T> Split(T item, EachParameter parameter)
    {
        Array? names = parameter.Get(item);
        if (names is null || names.Length < 2)
        {
            return [item];
        }

        return names.Cast<object>().Select(name =>
        {
            T part = copy(item);
            parameter.SetOne(part, name);
            return part;
        });
    }

    // PowerShell binds a text from the pipeline to every parameter that accepts text.
    private bool HoldsTextOfParent(EachParameter parameter) =>
        !isTyped(parameter.Name)
        && parameter.Get(command) is { Length: 1 } names
        && _parameters.Any(parent =>
            (parent.Name == parameter.Parent || parent.Name == parameter.OtherParent)
            && !isTyped(parent.Name)
            && parent.Get(command) is { Length: 1 } parents
            && ReferenceEquals(names.GetValue(0), parents.GetValue(0)));

    private EachParameter ParentOf(EachParameter parameter) => _parameters.Single(other => other.Name == parameter.Parent);
}

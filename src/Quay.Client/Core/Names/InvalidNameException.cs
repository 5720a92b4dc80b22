using System;

namespace Quay.Client;

/// <summary>A name that no address of the API can hold, or with which a call would reach another operation. Nothing was sent.</summary>
#pragma warning disable CA1032 // An exception without a name would say nothing.
public sealed class InvalidNameException : FormatException
#pragma warning restore CA1032
{
    private readonly string _problem;

    /// <param name="name">The name.</param>
    /// <param name="problem">The rest of the sentence that begins with the name: <c>holds '/', ...</c></param>
    internal InvalidNameException(string name, string problem)
    {
        Name = name;
        _problem = problem;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The parameter of the caller in which the name was given, as the message shows it; null unless the caller sets it.</summary>
    public string? Parameter { get; set; }

    /// <inheritdoc/>
    public override string Message => VisibleText.Of(Parameter is null ? $"'{Name}' {_problem}" : $"'{Name}' ({Parameter}) {_problem}");
}

using System;

namespace Quay.Client;

/// <summary>A name cannot be used in a path of the API, or the request would reach another operation with it. Nothing was sent.</summary>
#pragma warning disable CA1032 // The exception always has a name.
public sealed class InvalidNameException : FormatException
#pragma warning restore CA1032
{
    private readonly string _problem;

    /// <param name="name">The name.</param>
    /// <param name="problem">The rest of a sentence that begins with the name, such as <c>holds '/', ...</c></param>
    internal InvalidNameException(string name, string problem)
    {
        Name = name;
        _problem = problem;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The caller's parameter with the name, for the message; null unless the caller sets it.</summary>
    public string? Parameter { get; set; }

    /// <inheritdoc/>
    public override string Message => VisibleText.Of(Parameter is null ? $"'{Name}' {_problem}" : $"'{Name}' ({Parameter}) {_problem}");
}

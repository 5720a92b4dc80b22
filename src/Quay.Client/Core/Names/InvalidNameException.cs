using System;
using System.Linq;

namespace Quay.Client;

/// <summary>A name that no address of the API can hold, or with which a call would reach another operation. Nothing was sent.</summary>
#pragma warning disable CA1032 // An exception without a name would say nothing.
public sealed class InvalidNameException : FormatException
#pragma warning restore CA1032
{
    internal InvalidNameException(string name, string problem)
        : base($"'{Shown(name)}' {problem}")
    {
        Name = name;
        Problem = problem;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The rest of the sentence that begins with the name: <c>holds '/', ...</c></summary>
    public string Problem { get; }

    /// <summary>The parameter of the caller in which the name was given; null unless the caller sets it.</summary>
    public string? Parameter { get; set; }

    /// <summary>The name without characters that a terminal would act on.</summary>
    public string ShownName => Shown(Name);

    internal static string Shown(string name) =>
        string.Concat(name.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' ? $"\\u{(int)letter:X4}" : letter.ToString()));
}

namespace Quay.Client;

/// <summary>Something that an operation of the API can be given.</summary>
public sealed class QuayApiParameter
{
    internal QuayApiParameter(string name, string place, bool isRequired)
    {
        Name = name;
        In = place;
        Required = isRequired;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it goes: path, query or body.</summary>
    public string In { get; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; }

    /// <summary>What kind of value it is: string, integer, boolean, or the name of the body's form.</summary>
    public string? Type { get; internal set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

namespace Quay.Client;

/// <summary>A parameter of an operation of the API.</summary>
public sealed class QuayApiParameter
{
    internal QuayApiParameter(string name, string place, bool isRequired)
    {
        Name = name;
        In = place;
        Required = isRequired;
    }

    /// <summary>The name of the parameter.</summary>
    public string Name { get; }

    /// <summary>The place of the parameter: <c>path</c>, <c>query</c> or <c>body</c>.</summary>
    public string In { get; }

    /// <summary>Whether a request must have the parameter.</summary>
    public bool Required { get; }

    /// <summary>The type: <c>string</c>, <c>integer</c>, <c>boolean</c> or the name of the body's definition.</summary>
    public string? Type { get; internal set; }

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

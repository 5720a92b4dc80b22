namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>One operation of the API, as operations.csv lists it.</summary>
/// <param name="Id">The operationId.</param>
/// <param name="Area">The API's tag for it.</param>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Template">Path below /api, such as /v1/organization/{orgname}.</param>
public sealed record Operation(string Id, string Area, string Method, string Template)
{
    /// <summary>The handler; null if the embedded registry does not serve the operation.</summary>
    internal Handler? Handler { get; set; }

    /// <summary>Whether the embedded registry serves the operation.</summary>
    public bool IsServed => Handler is not null;

    /// <summary>Whether the public description of the API leaves it out.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Position in the list of operations, for counting calls.</summary>
    internal int Index { get; init; }
}

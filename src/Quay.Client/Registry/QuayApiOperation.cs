
namespace Quay.Client;

/// <summary>An operation of the API, as the registry describes itself.</summary>
public sealed class QuayApiOperation
{
    internal QuayApiOperation(string operationId, string method, string path)
    {
        OperationId = operationId;
        Method = method;
        Path = path;
    }

    /// <summary>Its name.</summary>
    public string OperationId { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path; what stands in braces is to be filled in.</summary>
    public string Path { get; }

    /// <summary>The area of the API that it belongs to.</summary>
    public string? Tag { get; internal set; }

    /// <summary>What it does.</summary>
    public string? Description { get; internal set; }

    /// <summary>The scopes that a token needs for it. None means that everybody may call it.</summary>
    public QuayList<string> Scope { get; internal set; } = new([]);

    /// <summary>What it can be given.</summary>
    public QuayList<QuayApiParameter> Parameters { get; internal set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => OperationId;
}

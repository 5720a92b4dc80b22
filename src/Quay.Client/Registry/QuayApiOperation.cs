
namespace Quay.Client;

/// <summary>An operation of the API from the registry's own description.</summary>
public sealed class QuayApiOperation
{
    internal QuayApiOperation(string operationId, string method, string path)
    {
        OperationId = operationId;
        Method = method;
        Path = path;
    }

    /// <summary>The name of the operation, such as <c>listRepoTags</c>.</summary>
    public string OperationId { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, with parameters in braces: <c>/api/v1/repository/{repository}</c>.</summary>
    public string Path { get; }

    /// <summary>The part of the API, such as <c>repository</c>.</summary>
    public string? Tag { get; internal set; }

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <summary>The scopes that the token needs; empty if the operation needs none.</summary>
    public QuayList<string> Scope { get; internal set; } = new([]);

    /// <summary>The parameters, including the body of the request.</summary>
    public QuayList<QuayApiParameter> Parameters { get; internal set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => OperationId;
}

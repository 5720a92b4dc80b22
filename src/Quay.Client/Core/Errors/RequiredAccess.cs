using System;

namespace Quay.Client;

/// <summary>The OAuth scope that an operation of the API requires of a token, and the rights that it requires of the user.</summary>
internal static class RequiredAccess
{
    private const string ApiRoot = "api/v1/";

    /// <summary>The scope that the operation of a request requires; null if it requires none or the operation is not known.</summary>
    public static string? ScopeOf(ApiRequest request) => OperationOf(request)?.Scope;

    /// <summary>Describes the scope and the rights that the operation of a request requires, for the message of a refusal.</summary>
    public static string Describe(ApiRequest request)
    {
        if (OperationOf(request) is not { Scope: { } scope } operation)
        {
            return "The token lacks a scope for this operation, or its user lacks the permission.";
        }

        string rights = RightsOf(operation, scope) is { } needed ? " and " + needed : string.Empty;
        return $"The operation needs a token with the scope {scope}{rights}.";
    }

    // A request of RawApi has no operationId; its operation is found by its path.
    private static ApiOperation? OperationOf(ApiRequest request) =>
        ApiOperation.Find(request.Operation)
        ?? (request.Path.StartsWith(ApiRoot, StringComparison.Ordinal)
            ? ApiOperation.Answering(request.Method.Method, Uri.UnescapeDataString(request.Path.Substring(ApiRoot.Length)))
            : null);

    private static string? RightsOf(ApiOperation operation, string scope) => scope switch
    {
        "repo:read" => "a user with the role read in the repository",
        "repo:write" => "a user with the role write in the repository",
        "repo:admin" => "a user with the role admin in the repository",
        "repo:create" => "a user who can create repositories in the namespace",
        // Members can read some objects of their organization; the description of the API does not state which.
        "org:admin" when operation.Template.StartsWith("/v1/organization/{", StringComparison.Ordinal) =>
            operation.Method == "GET" ? "a user whose role in the organization allows it" : "a user with the role admin in the organization",
        "super:user" => "a superuser",
        _ => null,
    };
}

using System;

namespace Quay.Client;

/// <summary>The operations of the API that read the logs of all scopes in one way: to list, to count or to export entries.</summary>
/// <param name="path">The end of their path: <c>logs</c>.</param>
/// <param name="user">The operation for the session's user.</param>
/// <param name="organization">The operation for an organization.</param>
/// <param name="repository">The operation for a repository.</param>
/// <param name="registry">The operation for the log of the whole registry; null if there is none.</param>
internal sealed class LogOperations(string path, string user, string organization, string repository, string? registry = null)
{
    /// <summary>Creates the request for a scope.</summary>
    /// <param name="scope">The scope of the log.</param>
    /// <param name="create">Creates a request from an operation and its route.</param>
    public ApiRequest For(LogScope scope, Func<string, FormattableString, ApiRequest> create) => (scope switch
    {
        { IsWholeRegistry: true } => create(registry ?? throw new ArgumentException("The registry cannot export the log of the whole registry."), $"superuser/{path}"),
        { Repository: { } name } => create(repository, $"repository/{name}/{path}"),
        { Organization: { } name } => create(organization, $"organization/{name}/{path}"),
        _ => create(user, $"user/{path}"),
    }).About("log of " + scope);
}

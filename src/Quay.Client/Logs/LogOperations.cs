using System;

namespace Quay.Client;

/// <summary>One thing that can be asked of every log: its path, and what the API calls it for each scope.</summary>
internal sealed class LogOperations(string path, string user, string organization, string repository, string? registry = null)
{
    /// <summary>Makes the call for a scope.</summary>
    /// <param name="scope">Whose log.</param>
    /// <param name="create">Makes a call of the right method.</param>
    public ApiRequest For(LogScope scope, Func<string, FormattableString, ApiRequest> create) => (scope switch
    {
        { IsWholeRegistry: true } => create(registry ?? throw new ArgumentException("The log of the whole registry does not offer this."), $"superuser/{path}"),
        { Repository: { } name } => create(repository, $"repository/{name}/{path}"),
        { Organization: { } name } => create(organization, $"organization/{name}/{path}"),
        _ => create(user, $"user/{path}"),
    }).About("log of " + scope);
}

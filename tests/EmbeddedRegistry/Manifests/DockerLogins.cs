using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>
/// The token server of <c>/v2</c>: it accepts the name and password of a user or robot, an app token or an OAuth token, and
/// issues tokens for repositories.
/// </summary>
internal sealed class DockerLogins(RegistryState state)
{
    private readonly Dictionary<string, Dictionary<string, RepositoryRole>> _tokens = new(StringComparer.Ordinal);

    /// <summary>Answers GET /v2/auth.</summary>
    public Answer Issue(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        Func<Repository, RepositoryRole>? roleIn = repository => Identity.Anonymous.RoleIn(repository.Owner, repository);
        string? refusal = "access to the requested resource is not authorized";
        if (header.Length > 0)
        {
            (roleIn, refusal) = header.StartsWith("Basic ", StringComparison.Ordinal)
                ? Verify(Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2))
                : (null, "Specified credentials are invalid");
        }
        else if (request.Query["scope"].Count > 0)
        {
            refusal = null;
        }

        if (refusal is not null)
        {
            return Refuse(request, null, refusal);
        }

        string token = Secrets.AccessToken();
        _tokens.Add(token, request.Query["scope"].OfType<string>().Select(scope => scope.Split(':')).Where(parts => parts is ["repository", _, _])
            .ToDictionary(parts => parts[1], parts => Grant(parts[1], parts[2].Split(','), roleIn!)));
        return Answer.Ok(new { token });
    }

    /// <summary>Refuses a request whose token does not give a role in a repository; null to accept.</summary>
    public Answer? Check(HttpRequest request, string repository, RepositoryRole role)
    {
        string header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return role == RepositoryRole.Read && state.FindRepository(repository) is { IsPublic: true } ? null : Refuse(request, (repository, role));
        }

        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !_tokens.TryGetValue(header["Bearer ".Length..], out Dictionary<string, RepositoryRole>? roles))
        {
            return Challenge(Answer.MislabelledError(401, "Invalid bearer token format"), request, (repository, role));
        }

        return roles.GetValueOrDefault(repository) >= role ? null : Refuse(request, (repository, role));
    }

    /// <summary>Adds the challenge with the address of the token server.</summary>
    public static Answer Challenge(Answer answer, HttpRequest request, (string Repository, RepositoryRole Role)? access)
    {
        string realm = $"Bearer realm=\"{request.Scheme}://{request.Host}/v2/auth\",service=\"{request.Host}\"";
        string scope = access is var (repository, role) ? $",scope=\"repository:{repository}:{(role == RepositoryRole.Read ? "pull" : "pull,push")}\"" : "";
        return answer.With("WWW-Authenticate", realm + scope).With("Docker-Distribution-API-Version", "registry/2.0");
    }

    private static Answer Refuse(HttpRequest request, (string, RepositoryRole)? access, string reason = "access to the requested resource is not authorized") =>
        Challenge(DockerPages.Error(401, "UNAUTHORIZED", reason), request, access);

    private RepositoryRole Grant(string name, string[] actions, Func<Repository, RepositoryRole> roleIn)
    {
        RepositoryRole role = state.FindRepository(name) is { } repository ? roleIn(repository) : RepositoryRole.None;
        RepositoryRole asked = actions.Contains("push") ? RepositoryRole.Write : RepositoryRole.Read;
        return role < asked ? role : asked;
    }

    private (Func<Repository, RepositoryRole>? RoleIn, string? Refusal) Verify(string[] pair)
    {
        (string name, string password) = (pair[0], pair.ElementAtOrDefault(1) ?? "");
        if (name == "$oauthtoken")
        {
            return !state.Tokens.TryGetValue(password, out AccessToken? token) ? (null, "OAuth access token could not be validated")
                : token.Expires <= state.Now ? (null, "OAuth access token has expired")
                : As(new Identity(token.User, token.Scopes, token, null));
        }

        if (name == "$app")
        {
            return state.AppTokens.Find(token => token.Code == password && !(token.Expiration <= state.Now)) is { } token
                ? As(new Identity(token.Owner, Scopes.All, null, null))
                : (null, "Invalid token");
        }

        if (name.Contains('+', StringComparison.Ordinal))
        {
            if (state.FindRobot(name) is not { } robot)
            {
                return (null, "Could not find robot with specified username");
            }

            if (robot.Token != password)
            {
                return (null, $"Could not find robot with username: {name} and supplied password.");
            }

            robot.LastAccessed = state.Now;
            return (repository => Identity.OwnRole(name, repository.Owner, repository), null);
        }

        return state.FindUser(name) is { Enabled: true } user && user.Password == password
            ? As(new Identity(user, Scopes.All, null, null))
            : (null, "Invalid Username or Password");
    }

    private static (Func<Repository, RepositoryRole>?, string?) As(Identity identity) => (repository => identity.RoleIn(repository.Owner, repository), null);
}
